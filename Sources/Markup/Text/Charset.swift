/// Character encodings by name: bytes of any of them become UTF-8.
///
/// The names are those of the WHATWG Encoding Standard ("latin1" means windows-1252, as everywhere
/// on the web). Tables come from the C library's iconv, corrected where the standard says otherwise.
/// Names that the standard does not know (EBCDIC code pages, say) are asked of iconv; UTF-7 never is,
/// since text that looks harmless in every other encoding is markup in that one.
public enum Charset {
  /// The standard's name of the encoding that a label stands for, in lower case: "windows-1251" for
  /// "CP1251"; nil for a label that the standard does not know.
  public static func name(of label: String) -> String? { CharsetLabels.name(of: label) }

  /// Whether bytes are UTF-8 without a fault.
  public static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { UTF8Cleaner.validEnd($0) == $0.count }
  }

  /// Decodes bytes into UTF-8. What cannot be decoded becomes U+FFFD, nothing is lost around it; a
  /// byte order mark at the start is dropped.
  /// - Returns: UTF-8; nil where the label names no encoding that can be read.
  public static func decode(_ bytes: [UInt8], label: String) -> [UInt8]? {
    guard let decoder = CharsetDecoder(label: label) else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 4)
    bytes.withUnsafeBufferPointer { decoder.decode($0, into: &out, isLast: true) }
    if out.starts(with: [0xEF, 0xBB, 0xBF]) { out.removeFirst(3) }
    return out
  }
}
