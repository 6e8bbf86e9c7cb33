import Markup

/// Turns the bytes of a page into valid UTF-8: byte order mark, UTF-8 by its own evidence, the
/// labels of HTTP and of the page, and the look of the text where a label is plainly wrong.
enum PageDecoder {
  static func utf8(of page: Page) -> [UInt8] {
    let bytes = page.bytes
    if let label = label(ofMarkIn: bytes) ?? wideLabel(bytes),
      let decoded = Charset.decode(bytes, label: label)
    {
      return cleaned(decoded)
    }
    if Charset.isUTF8(bytes) {
      return cleaned(escaped(bytes) ?? bytes)
    }
    let labels = [page.contentType.flatMap { label(in: Array($0.utf8)) }, label(in: bytes)]
    let chosen = EncodingGuess(bytes, labels: labels.compactMap { $0 }).label
    return cleaned(
      Charset.decode(bytes, label: chosen) ?? Charset.decode(bytes, label: "windows-1252") ?? [])
  }

  /// Without U+0000, which means nothing anywhere.
  private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    ByteSearch.index(of: 0, in: bytes) != nil ? bytes.filter { $0 != 0 } : bytes
  }

  private static func label(ofMarkIn bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "utf-16be" }
    return nil
  }

  /// UTF-16 without a mark: in markup every other byte is zero, at least at its start.
  static func wideLabel(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 16 else { return nil }
    let start = bytes.prefix(24)
    let even = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
    let odd = stride(from: 1, to: start.count, by: 2).count { start[$0] == 0 }
    guard max(even, odd) * 3 > start.count, min(even, odd) == 0 else { return nil }
    return even > odd ? "utf-16be" : "utf-16le"
  }

  /// What ISO-2022-JP means, which is all ASCII: an escape and a dollar sign start Japanese.
  private static func escaped(_ bytes: [UInt8]) -> [UInt8]? {
    guard let escape = ByteSearch.index(of: 0x1B, in: bytes),
      bytes[escape...].dropFirst().first == UInt8(ascii: "$")
    else { return nil }
    return Charset.decode(bytes, label: "iso-2022-jp")
  }

  /// What stands behind `charset=` in the first 8 kB, in lower case.
  private static func label(in bytes: [UInt8]) -> String? {
    let lower = bytes.prefix(8192).map { $0.asciiLowercased }
    guard let mark = ByteSearch.index(of: "charset=", in: lower, lower.indices) else { return nil }
    let value = lower[(mark + 8)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
    let label = value.prefix(while: isOfLabel)
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }

  /// Whether a byte may stand in a label; letters beyond ASCII make one that nobody knows.
  private static func isOfLabel(_ byte: UInt8) -> Bool {
    byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 || "-_:.".utf8.contains(byte)
  }
}
