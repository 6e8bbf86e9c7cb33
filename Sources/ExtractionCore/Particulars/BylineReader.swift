import Markup

/// Finds who wrote an article: in JSON-LD, in metas, in links to authors, in what looks like a byline.
/// The first source that gives names counts alone; a union of sources is worse.
struct BylineReader {
  let reading: PageReading
  let names: AuthorNames
  /// The nodes near the headline and the start of the text.
  let near: Range<Int>
  /// The block that the text starts with.
  let start: Int

  init(_ reading: PageReading, site: SiteNames, start: Int) {
    self.reading = reading
    names = AuthorNames(site: site)
    self.start = start
    near = reading.nodes(around: start, blocks: 25)
  }

  /// The authors' names.
  func byline() -> [String] {
    let linked = linkedData()
    if !linked.isEmpty { return completed(linked) }
    for source in [metas, authorLinks, bylineElements, bylineLine] {
      let found = source()
      if !found.isEmpty { return found }
    }
    return organisation()
  }

  /// The names of a meta that has all of these and more: JSON-LD often names the first author alone.
  private func completed(_ names: [String]) -> [String] {
    let others = metas()
    let known = Set(others.map(\.squeezed))
    let isMore = others.count > names.count && names.allSatisfy { known.contains($0.squeezed) }
    return isMore ? others : names
  }

  // MARK: Sources

  private func linkedData() -> [String] {
    let articles = reading.metadata.articleData
    for group in [articles.prefix(1), articles.dropFirst().prefix(3)] {
      let found = unique(
        group.flatMap { AuthorNames.written(in: $0, withOrganisations: false) }
          .flatMap { names.names(in: $0, isStrict: false) })
      if !found.isEmpty { return found }
    }
    return unique(articles.flatMap(referred))
  }

  /// Authors that an article names by the `@id` of an object elsewhere.
  private func referred(by article: LinkedDatum) -> [String] {
    guard let author = article["author"] else { return [] }
    return (author.array ?? [author]).flatMap { entry -> [String] in
      guard let id = entry["@id"]?.string,
        let datum = reading.metadata.linkedData.first(where: {
          $0["@id"]?.string == id && $0["name"]?.string != nil
        })
      else { return [] }
      return names.names(in: datum.text("name") ?? "", isStrict: false)
    }
  }

  private func metas() -> [String] {
    let contents = reading.metadata.contents(Self.metaNames).filter { !$0.contains("http") }
    let first = contents.lazy.map { names.names(in: $0) }.first { !$0.isEmpty } ?? []
    let several = unique(
      reading.metadata.contents("author").flatMap { names.names(in: $0) })
    return several.count > first.count ? several : first
  }

  private func authorLinks() -> [String] {
    let links = near.filter { reading.tree.nodes[$0].tag == .a }
    let related = links.filter {
      reading.tree.value(.rel, of: $0)?.lowercased().contains("author") == true
    }
    let found = texts(of: related)
    return found.isEmpty ? texts(of: links.filter(isAuthorAddress)) : found
  }

  /// The names of the link nearest to the start of the text and of those beside it: links farther off
  /// belong to other articles.
  private func texts(of links: [Int]) -> [String] {
    let named = links.map { link in
      (block: reading.block(at: link), names: names.names(in: reading.visibleText(of: link)))
    }.filter { !$0.names.isEmpty }
    guard let nearest = named.min(by: { abs($0.block - start) < abs($1.block - start) }) else {
      return []
    }
    let beside = named.filter { abs($0.block - nearest.block) <= 4 }
    return Array(unique(beside.flatMap(\.names)).prefix(6))
  }

  private func isAuthorAddress(_ link: Int) -> Bool {
    guard let address = reading.tree.value(.href, of: link)?.lowercased() else { return false }
    let segments = address.split(separator: "/").map(String.init)
    return segments.dropLast().contains { Self.authorSegments.contains($0) }
  }

  private func bylineElements() -> [String] {
    for node in near where isByline(node) {
      let text = reading.visibleText(of: node)
      guard (3..<200).contains(text.count) else { continue }
      let links = (node..<Int(reading.tree.nodes[node].end)).filter {
        reading.tree.nodes[$0].tag == .a
      }
      var found = unique(links.prefix(8).flatMap { names.names(in: reading.visibleText(of: $0)) })
      if found.isEmpty, text.count < 90 { found = names.names(in: text) }
      found.removeAll { !isWrittenAsName($0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func isByline(_ node: Int) -> Bool {
    guard reading.tree.nodes[node].tag != .text else { return false }
    var words: ClassWords.Set = []
    var hash: UInt64 = 0
    for name in Self.naming {
      guard let value = reading.tree.attribute(name, of: node), value.count < 400 else { continue }
      let range = Int(value.start)..<Int(value.start + value.count)
      words.formUnion(Self.words.read(reading.tree.buffer, range, hash: &hash))
    }
    return words == .category(0)
  }

  /// Whether each longer word has a capital.
  private func isWrittenAsName(_ name: String) -> Bool {
    name.split(separator: " ").allSatisfy { word in
      word.count < 4 || word.first.map { !$0.isLowercase } ?? true
    }
  }

  /// A short line near the start of the text that says "By" and a name.
  private func bylineLine() -> [String] {
    let page = reading.analysis.page
    let lines = page.blocks.indices.filter {
      abs($0 - start) <= 12 && page.blocks[$0].measure.characters < 80
        && Self.openings.contains(page.words[page.blocks[$0].wordRange].first ?? 0)
    }.sorted { (abs($0 - start), $0) < (abs($1 - start), $1) }
    return lines.lazy.map { names.names(in: page.text(of: $0)).filter(isWrittenAsName) }
      .first { !$0.isEmpty } ?? []
  }

  /// Where nobody is named, the body that the page calls its author, its site among them; "The Lantern
  /// Staff", called a person, names nobody.
  private func organisation() -> [String] {
    guard let article = reading.metadata.articleData.first,
      let author = article["author"] ?? article["creator"]
    else { return [] }
    let isBody = (author.array ?? [author]).contains(where: AuthorNames.isOrganisation)
    let written = AuthorNames.written(in: article).map { Entities.decode($0).collapsed }
    return Array(
      written.filter { name in
        guard !name.isEmpty, !name.contains("http") else { return false }
        return isBody || !names.site.isName(name) || !AuthorNames.isNoName(name)
      }.prefix(3))
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.squeezed).inserted }
  }

  private static let metaNames = [
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "byl", "cxenseparse:author", "og:article:author",
    "article.author", "mrf:authors", "authors", "twitter:creator_name", "citation_author",
  ]
  private static let authorSegments: Set<String> = [
    "author", "authors", "autor", "auteur", "autori", "people", "profile", "by", "staff",
    "journalist", "contributor", "contributors", "redakteur", "autoren", "bios",
  ]
  /// The first words of a line that names authors.
  private static let openings = Set(
    ["by", "von", "par", "por", "af", "av", "door", "autor", "autorin", "autore", "author"]
      .flatMap { FoldedText($0).words })
  private static let naming: [HTMLAttributeName] = [
    .class, .id, .itemprop, .dataTestid, .dataComponent, .dataModule, .dataType, .dataQa,
  ]
  /// Class words of bylines, and of what only looks like one.
  private static let words = ClassWords([
    "author auth~name by~line autor auteur redact verfasser writer contributor journalist schrijver skribent "
      + "forfatter reporter",
    "comment bio avatar image photo related",
  ])
}
