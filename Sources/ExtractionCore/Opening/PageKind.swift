import Markup

/// What the bytes of a page are, judged by themselves and by the `Content-Type` they came with
/// (after the WHATWG MIME Sniffing Standard, for what a news reader meets).
enum PageKind: Hashable {
  case html
  case plainText
  /// Nothing to be read as text, and what it is: "a PDF document".
  case unreadable(String)

  init(of page: Page) {
    let start = page.bytes.prefix(4096)
    if start.isEmpty {
      self = .unreadable("the page is empty")
    } else if let format = Self.binaryFormat(start) {
      self = .unreadable("the page is \(format)")
    } else if Self.isWide(start) {
      self = .html
    } else if Self.isBinary(start) {
      self = .unreadable("the page is binary data")
    } else {
      self = Self.textKind(start, contentType: page.contentType?.lowercased() ?? "")
    }
  }

  private static func textKind(_ start: ArraySlice<UInt8>, contentType: String) -> PageKind {
    let hasMarkup = looksLikeMarkup(start)
    if contentType.hasPrefix("text/plain") { return hasMarkup == .document ? .html : .plainText }
    if contentType.holds("html") { return .html }
    if contentType.hasPrefix("application/json") { return .unreadable("the page is JSON") }
    return hasMarkup == .none ? .plainText : .html
  }

  private enum MarkupLook { case none, fragment, document }

  /// Whether tags stand at the start, and whether they are those of a whole document.
  private static func looksLikeMarkup(_ start: ArraySlice<UInt8>) -> MarkupLook {
    let text = start.prefix(2048).map { $0.asciiLowercased }
    let stands = { (tag: StaticString) in ByteSearch.index(of: tag, in: text, text.indices) != nil }
    return documentTags.contains(where: stands)
      ? .document : fragmentTags.contains(where: stands) ? .fragment : .none
  }

  private static let documentTags: [StaticString] = [
    "<!doctype html", "<html", "<head", "<body", "<meta ", "<title",
  ]
  private static let fragmentTags: [StaticString] = [
    "<div", "<p>", "<p ", "<a ", "<br", "<span", "<script", "<!--", "<table", "<h1",
  ]

  private static func binaryFormat(_ start: ArraySlice<UInt8>) -> String? {
    for (magic, name) in formats where start.starts(with: magic) { return name }
    return nil
  }

  private static let formats: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF document"), ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ([0xFF, 0xD8, 0xFF], "a picture"), (Array("GIF8".utf8), "a picture"),
    (Array("RIFF".utf8), "a picture or a recording"), ([0x1F, 0x8B], "compressed data"),
    ([0x50, 0x4B, 3, 4], "a ZIP archive"), (Array("OggS".utf8), "a recording"),
    (Array("ID3".utf8), "a recording"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0, 0, 0, 0x1C, 0x66, 0x74, 0x79, 0x70], "a video"),
    ([0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70], "a video"),
    ([0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70], "a video"),
  ]

  /// UTF-16: a byte order mark, or every other byte zero.
  private static func isWide(_ start: ArraySlice<UInt8>) -> Bool {
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return true }
    return PageDecoder.wideLabel(Array(start)) != nil
  }

  private static func isBinary(_ start: ArraySlice<UInt8>) -> Bool {
    let odd = start.count { $0 < 0x09 || $0 > 0x0D && $0 < 0x20 && $0 != 0x1B }
    return odd * 50 > start.count
  }
}
