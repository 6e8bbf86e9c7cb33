import Markup

/// What kind of document bytes are, by their beginning.
enum DocumentKind {
  case xml
  case json

  init(_ utf8: [UInt8]) throws(FeedError) {
    guard let start = utf8.firstIndex(where: { $0 > 0x20 }) else { throw .empty }
    if utf8.starts(with: [0x1F, 0x8B]) { throw .binary("gzip") }
    switch utf8[start] {
    case UInt8(ascii: "{"): self = .json
    default:
      guard utf8.contains(UInt8(ascii: "<")) else { throw .unknown }
      self = .xml
    }
  }

  /// Why markup without a feed's root is none.
  static func error(_ utf8: [UInt8]) -> FeedError {
    var scanner = XMLScanner(utf8)
    while true {
      switch scanner.next() {
      case .start:
        switch scanner.text(ofName: scanner.name) {
        case "html", "head", "body", "title", "div", "p", "script", "meta": return .webPage
        case "opml": return .outline
        case let name: return .otherXML(name)
        }
      case .starved, .finished: return .unknown
      case .end, .text: continue
      }
    }
  }
}
