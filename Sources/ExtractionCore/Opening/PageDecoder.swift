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
    if String(validating: bytes, as: UTF8.self) != nil {
      return cleaned(escaped(bytes) ?? bytes)
    }
    let labels = [page.contentType.flatMap { label(in: $0) }, metaLabel(bytes)]
    let chosen = EncodingGuess(bytes, labels: labels.compactMap { $0 }).label
    return cleaned(
      Charset.decode(bytes, label: chosen) ?? Charset.decode(bytes, label: "windows-1252") ?? [])
  }

  /// Without U+0000, which means nothing anywhere.
  private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
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
    guard let escape = bytes.firstIndex(of: 0x1B),
      bytes[escape...].dropFirst().first == UInt8(ascii: "$")
    else { return nil }
    return Charset.decode(bytes, label: "iso-2022-jp")
  }

  private static func metaLabel(_ bytes: [UInt8]) -> String? {
    label(in: String(decoding: bytes.prefix(8192), as: UTF8.self))
  }

  /// What stands behind `charset=`.
  private static func label(in text: String) -> String? {
    let lower = text.lowercased()
    guard let mark = lower.firstRange(of: "charset=") else { return nil }
    let value = lower[mark.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    let label = value.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return label.isEmpty ? nil : String(label)
  }
}
