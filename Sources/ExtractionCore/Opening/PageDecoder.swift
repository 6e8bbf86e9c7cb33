import Markup

/// Turns the bytes of a page into valid UTF-8: byte order mark, UTF-8 by its own evidence, the
/// label of HTTP, the label in the page.
enum PageDecoder {
  static func utf8(of page: Page) -> [UInt8] {
    let bytes = page.bytes
    if let label = label(ofMarkIn: bytes), let decoded = Charset.decode(bytes, label: label) {
      return decoded
    }
    if String(validating: bytes, as: UTF8.self) != nil { return cleaned(bytes) }
    let label = httpLabel(page.contentType) ?? metaLabel(bytes) ?? "windows-1252"
    let decoded = Charset.decode(bytes, label: label)
    return cleaned(decoded ?? Charset.decode(bytes, label: "windows-1252") ?? [])
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

  private static func httpLabel(_ contentType: String?) -> String? {
    contentType.flatMap { label(in: $0) }
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
