import Markup

/// Values of a feed as text.
enum FeedText {
  /// The text without the white space around it; nil where nothing is left.
  static func trimmed(_ bytes: [UInt8]) -> String? {
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }),
      let end = bytes.lastIndex(where: { $0 > 0x20 })
    else { return nil }
    // Cut at ASCII only.
    let text = UTF8Text.string(bytes, start..<end + 1)
    // No-break spaces, the only others that come up, are rare enough to be looked for afterwards.
    guard bytes[start] >= 0x80 || bytes[end] >= 0x80 else { return text }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return String(scalars[first...last])
  }
}
