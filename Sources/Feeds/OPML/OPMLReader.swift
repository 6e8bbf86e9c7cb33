import Markup

extension OPML {
  /// How many feeds of a list are read.
  public static let limit = 100_000

  /// Reads a list of feeds. Folders become tags; addresses of other schemes than http and https are
  /// refused with their line.
  /// - Parameter bytes: the file, in any encoding.
  /// - Throws: ``OPMLError`` when it is no list.
  public static func parse(_ bytes: [UInt8]) throws(OPMLError) -> OPML {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    var reader = OPMLReader(TextDecoder.decodeXML(bytes, contentType: nil).utf8)
    reader.read()
    guard reader.isOPML else { throw .notOPML(reader.root) }
    return reader.list
  }
}

/// Reads OPML.
private struct OPMLReader {
  private(set) var list = OPML()
  private(set) var root: String?
  var isOPML: Bool { root == "opml" || root == "outline" }

  private var scanner: XMLScanner
  private var lines: LineCounter
  /// For each open element: the tags that it gives to what stands in it.
  private var folders: [[String]] = []
  private var places: [String: Int] = [:]
  private var isTitle = false

  init(_ utf8: [UInt8]) {
    scanner = XMLScanner(utf8)
    lines = LineCounter(utf8)
  }

  mutating func read() {
    while list.outlines.count < OPML.limit {
      switch scanner.next() {
      case .start: start()
      case .end: if !folders.isEmpty { folders.removeLast() }
      case .text: text()
      case .starved, .finished: return
      }
    }
  }

  private mutating func start() {
    let name = scanner.text(ofName: scanner.name)
    if root == nil { root = name }
    isTitle = name == "title"
    folders.append(name == "outline" ? outline() : [])
  }

  private mutating func text() {
    guard isTitle, list.title == nil else { return }
    var bytes: [UInt8] = []
    scanner.appendText(to: &bytes)
    let title = WhiteSpace.collapsed(String(decoding: bytes, as: UTF8.self))
    if !title.isEmpty { list.title = title }
  }

  /// Takes an outline; the tags it gives to what stands in it.
  private mutating func outline() -> [String] {
    var attributes: [String: String] = [:]
    for attribute in scanner.attributes {
      let value = WhiteSpace.collapsed(scanner.value(attribute))
      if !value.isEmpty { attributes[scanner.text(ofName: attribute.name)] = value }
    }
    let title = attributes["title"] ?? attributes["text"]
    guard let address = attributes["xmlurl"] else { return title.map { [$0] } ?? [] }
    let line = lines.line(at: scanner.tagStart)
    guard let url = WebURL(address), url.isHTTP else {
      list.refusals.append(OPML.Refusal(line: line, url: address))
      return []
    }
    add(
      OPML.Outline(
        url: address, title: title, site: attributes["htmlurl"],
        tags: folders.flatMap { $0 } + Self.categories(attributes["category"]), line: line))
    return []
  }

  /// `category="/Politics/Europe,World"`: slashes within, commas between.
  private static func categories(_ text: String?) -> [String] {
    (text ?? "").split { $0 == "," || $0 == "/" }.map { WhiteSpace.collapsed(String($0)) }
      .filter { !$0.isEmpty }
  }

  private mutating func add(_ outline: OPML.Outline) {
    if let place = places[outline.url] {
      for tag in outline.tags where !list.outlines[place].tags.contains(tag) {
        list.outlines[place].tags.append(tag)
      }
      return
    }
    places[outline.url] = list.outlines.count
    var outline = outline
    var seen: Set<String> = []
    outline.tags = outline.tags.filter { seen.insert($0).inserted }
    list.outlines.append(outline)
  }
}

/// Lines of a document, counted on the way through it.
struct LineCounter {
  private let utf8: [UInt8]
  private var place = 0
  private var line = 1

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// The line of a place that is not before the last one asked for, counted from 1.
  mutating func line(at offset: Int) -> Int {
    while place < min(offset, utf8.count) {
      if utf8[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
    return line
  }
}
