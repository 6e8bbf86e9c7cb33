import Markup

/// Values of a feed as text.
enum FeedText {
  /// The text of UTF-8, its double encoding undone.
  static func string(_ bytes: [UInt8]) -> String {
    Mojibake.repaired(bytes)
  }

  /// The text without the white space around it; nil where nothing is left.
  static func trimmed(_ bytes: [UInt8]) -> String? {
    let text = string(bytes)
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return String(scalars[start...end])
  }
}
