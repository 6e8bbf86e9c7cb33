/// Bytes as text: UTF-8 and the name of the encoding they were in.
public struct DecodedText: Sendable, Hashable {
  /// The text in UTF-8: valid, without a byte order mark, without control characters but tab, line
  /// feed and carriage return.
  public var utf8: [UInt8]
  /// The encoding that the bytes were read in, in lower case: "windows-1251".
  public var encoding: String
  /// What the document says of its encoding and is not so, as a sentence; nil where all is well.
  public var problem: String?
}

/// Finds the encoding of documents and decodes them.
public enum TextDecoder {
  /// Decodes an XML document.
  ///
  /// The order is that of RFC 7303, section 3: byte order mark, the charset of the Content-Type, the
  /// XML declaration, UTF-8. Corrected where documents say one thing and are another: bytes that are
  /// no UTF-8 although they say so are read as the other label says or as windows-1252, bytes that
  /// are clearly UTF-8 are read as that whatever they say.
  /// - Parameter contentType: the value of the Content-Type field, where there was one.
  public static func decodeXML(_ bytes: [UInt8], contentType: String?) -> DecodedText {
    let encoding = XMLEncoding.detect(bytes, contentType: contentType)
    var decoded = decode(bytes, as: encoding)
    decoded.problem = encoding.problem
    return decoded
  }

  private static func decode(_ bytes: [UInt8], as encoding: XMLEncoding) -> DecodedText {
    let name = encoding.name
    if name == "utf-8" {
      if encoding.isClean {
        let utf8 = encoding.markLength == 0 ? bytes : Array(bytes[encoding.markLength...])
        return DecodedText(utf8: utf8, encoding: name)
      }
      return DecodedText(
        utf8: UTF8Cleaner.clean(bytes, from: encoding.markLength, mixed: encoding.isMixed),
        encoding: name)
    }
    let rest = encoding.markLength == 0 ? bytes : Array(bytes.dropFirst(encoding.markLength))
    let utf8 =
      Charset.decode(rest, label: name) ?? Charset.decode(rest, label: "windows-1252") ?? []
    return DecodedText(utf8: UTF8Cleaner.clean(utf8, from: 0, mixed: false), encoding: name)
  }
}
