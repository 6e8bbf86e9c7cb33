import Markup

/// The bylines that a page's elements show: links to authors, and what class words call a byline.
struct BylineElements {
  private let reader: BylineReader
  private var reading: PageReading { reader.reading }
  private var names: AuthorNames { reader.names }

  init(_ reader: BylineReader) { self.reader = reader }

  // MARK: Links

  /// The names in links to authors.
  func links() -> [String] {
    let links = reader.near.filter { reading.tree.nodes[$0].tag == .a }
    let related = links.filter(isAuthorRelation)
    let found = texts(of: related, isStrict: false)
    return found.isEmpty ? texts(of: links.filter(isAuthorAddress)) : found
  }

  /// Lists of names that stand together: those in links to authors side by side, and those that "and" or
  /// the like joins in a byline.
  var together: [[String]] {
    let related = reader.near.filter {
      reading.tree.nodes[$0].tag == .a && isAuthorRelation($0)
    }
    let joined = bylines.lazy.map { reading.visibleText(of: $0) }.filter { $0.count < 120 }
      .map { names.joinedNames(in: $0) }.first { $0.count > 1 }
    return [texts(of: related, reach: 1), joined ?? []].map {
      $0.allSatisfy(BylineLines.isFullName) ? $0 : []
    }
  }

  /// The names of the link nearest to the start of the text and of those beside it: links farther off
  /// belong to other articles.
  private func texts(of links: [Int], isStrict: Bool = true, reach: Int = 4) -> [String] {
    let named = links.prefix(200).map { link in
      (
        block: reading.block(at: link),
        names: names.names(in: reading.visibleText(of: link), isStrict: isStrict)
          .filter { BylineLines.isWrittenAsName($0) }
      )
    }.filter { !$0.names.isEmpty && reader.isInReach($0.block) }
    guard
      let nearest = named.min(by: { abs($0.block - reader.start) < abs($1.block - reader.start) })
    else { return [] }
    let beside = named.filter { abs($0.block - nearest.block) <= reach }
    return Array(BylineReader.unique(beside.flatMap(\.names)).prefix(6))
  }

  private func isAuthorRelation(_ link: Int) -> Bool {
    reading.tree.value(.rel, of: link)?.lowercased().holds("author") == true
  }

  private func isAuthorAddress(_ link: Int) -> Bool {
    segments(of: link).dropLast().contains { Self.authorSegments.contains($0) }
  }

  /// Whether a link leads to a section of the site and not to a person.
  private func isSection(_ link: Int) -> Bool {
    segments(of: link).contains { Self.sectionSegments.contains($0) }
  }

  private func segments(of link: Int) -> [String] {
    guard let address = reading.tree.attribute(.href, of: link), address.count < 2000 else {
      return []
    }
    return reading.tree.text(address).lowercased().split(separator: "/").map(String.init)
  }

  // MARK: Elements

  /// The names of the nearest element that is called a byline and holds any.
  func elements() -> [String] { bylines.lazy.map(found).first { !$0.isEmpty } ?? [] }

  /// The elements that are called bylines, nearest to the start of the text first; those behind it
  /// belong to other articles more often than those before.
  private var bylines: [Int] {
    let nodes = reader.near.lazy.filter(isByline).prefix(200)
    let ranked = nodes.map { node -> (far: Int, node: Int) in
      let block = reading.block(at: node)
      return (abs(block - reader.start) + (block > reader.start + 4 ? 10 : 0), node)
    }
    return ranked.sorted { ($0.far, $0.node) < ($1.far, $1.node) }.prefix(60).map(\.node)
  }

  private func found(in node: Int) -> [String] {
    let text = reading.visibleText(of: node)
    guard (2..<200).contains(text.count), reader.isInReach(reading.block(at: node)) else {
      return []
    }
    let links = (node..<Int(reading.tree.nodes[node].end)).filter {
      reading.tree.nodes[$0].tag == .a
    }.prefix(8)
    var found = BylineReader.unique(
      links.filter { !isSection($0) }.flatMap { names.names(in: reading.visibleText(of: $0)) })
    if found.isEmpty, text.count < 90, !links.contains(where: isSection) {
      found = names.names(in: text)
    }
    if found.isEmpty, text.count < 30 { found = names.introduced(in: text) }
    return found.filter(BylineLines.isWrittenAsName)
  }

  private func isByline(_ node: Int) -> Bool {
    guard reading.tree.nodes[node].tag != .text, reading.tree.nodes[node].count > 0 else {
      return false
    }
    var words: ClassWords.Set = []
    var hash: UInt64 = 0
    for name in Self.naming {
      guard let value = reading.tree.attribute(name, of: node), value.count < 400 else { continue }
      let range = Int(value.start)..<Int(value.start + value.count)
      words.formUnion(Self.words.read(reading.tree.buffer, range, hash: &hash))
    }
    return words == .category(0) && !isInFigure(node)
  }

  /// Whether it names who took a picture.
  private func isInFigure(_ node: Int) -> Bool {
    var node = node
    for _ in 0..<5 {
      guard node >= 0 else { return false }
      if Self.figures.contains(reading.tree.nodes[node].tag) { return true }
      node = Int(reading.tree.nodes[node].parent)
    }
    return false
  }

  private static let figures: HTMLTagSet = [.figure, .figcaption, .blockquote]
  private static let authorSegments: Set<String> = [
    "author", "authors", "autor", "auteur", "autori", "people", "profile", "by", "staff",
    "journalist", "contributor", "contributors", "redakteur", "autoren", "bios",
  ]
  private static let sectionSegments: Set<String> = [
    "category", "categories", "kategorie", "tag", "tags", "topic", "topics", "thema", "themen",
    "section", "sections", "rubrik", "ressort", "rubrique", "seccion", "sezione",
  ]
  private static let naming: [HTMLAttributeName] = [
    .class, .id, .itemprop, .dataTestid, .dataComponent, .dataModule, .dataType, .dataQa,
  ]
  /// Class words of bylines, and of what only looks like one.
  private static let words = ClassWords([
    "author auth~name by~line autor auteur redact verfasser writer contributor journalist schrijver skribent "
      + "forfatter reporter",
    "comment bio avatar image photo related bild foto caption credit copyright quote zitat",
  ])
}
