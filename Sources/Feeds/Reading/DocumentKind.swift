import Markup

/// What kind of document bytes are, by their beginning.
enum DocumentKind {
  case xml
  case json

  /// The kinds of files that come in place of a feed, by their first bytes.
  static func binary(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x1F, 0x8B]) { return "gzip" }
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) { return "ZIP" }
    if bytes.starts(with: "%PDF-".utf8) { return "PDF" }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "PNG" }
    return nil
  }

  init(_ utf8: [UInt8]) throws(FeedError) {
    guard let start = utf8.firstIndex(where: { $0 > 0x20 }) else { throw .empty }
    switch utf8[start] {
    case UInt8(ascii: "{"): self = .json
    default:
      guard utf8.contains(UInt8(ascii: "<")) else { throw .unknown }
      self = .xml
    }
  }
}
