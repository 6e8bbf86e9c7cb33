import CLibXML2

/// Where and why a document is not well-formed XML, for people who have to mend it.
public struct XMLDiagnosis: Sendable, Hashable, CustomStringConvertible {
  /// The line, counting from 1.
  public let line: Int
  /// The column in bytes, counting from 1; 0 where unknown.
  public let column: Int
  /// What is wrong, in libxml2's words: "Opening and ending tag mismatch: b line 3 and item".
  public let message: String

  /// The place and the message.
  public var description: String { "line \(line), column \(column): \(message)" }

  /// The first thing that keeps a document from being well-formed; nil where nothing does, or where
  /// looking would cost too much (libxml2 2.9 takes quadratic time over the attributes of a tag).
  ///
  /// Our own scanner reads on where the document is broken; libxml2 says what a strict reader
  /// objects to (XML 1.0, fifth edition). Nothing is loaded, no entity is expanded.
  /// - Parameter utf8: the document in UTF-8, whatever its declaration says.
  public static func first(in utf8: [UInt8]) -> XMLDiagnosis? {
    guard !utf8.isEmpty, hasModestTags(utf8) else { return nil }
    // No handlers: nothing is built, the parser only looks.
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    guard let parser = xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else { return nil }
    defer { xmlFreeParserCtxt(parser) }
    xmlCtxtUseOptions(parser, quiet)
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
    feed(utf8, to: parser)
    return parser.pointee.wellFormed == 1 ? nil : diagnosis(parser.pointee.lastError)
  }

  private static let quiet = Int32(
    XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue)

  /// Piece by piece, so that a fatal error ends the work.
  private static func feed(_ utf8: [UInt8], to parser: xmlParserCtxtPtr) {
    let piece = 32_768
    utf8.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: piece) {
        let part = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + piece, bytes.count)])
        let text = part.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard xmlParseChunk(parser, text, Int32(part.count), 0) == 0 else { return }
      }
      xmlParseChunk(parser, nil, 0, 1)
    }
  }

  private static func diagnosis(_ error: xmlError) -> XMLDiagnosis {
    let message = error.message.map { String(cString: $0) } ?? "not well-formed"
    return XMLDiagnosis(
      line: max(1, Int(error.line)), column: max(0, Int(error.int2)),
      message: message.split(separator: "\n").joined(separator: " "))
  }

  /// Whether no tag has more than 200 equals signs between its brackets.
  private static func hasModestTags(_ utf8: [UInt8]) -> Bool {
    var equals = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"): equals = 0
      case UInt8(ascii: "="):
        equals += 1
        if equals > 200 { return false }
      default: break
      }
    }
    return true
  }
}
