import Markup

/// Finds who wrote an article: in JSON-LD, in metas, in links to authors, in what looks like a byline.
/// The first source that gives names counts alone; a union of sources is worse.
struct BylineReader {
  let reading: PageReading
  let names: AuthorNames
  /// The nodes near the headline and the start of the text.
  let near: Range<Int>
  /// The blocks that the text starts and ends with.
  let start: Int
  let end: Int
  /// What JSON-LD gives as author of the article, persons and others.
  private let written: [String]

  init(_ reading: PageReading, site: SiteNames, kept: [Int]) {
    self.reading = reading
    names = AuthorNames(site: site)
    start = kept.first ?? 0
    end = kept.last ?? 0
    near = reading.nodes(around: start, blocks: 25)
    written = reading.metadata.articleData.first.map { AuthorNames.written(in: $0) } ?? []
  }

  /// The authors' names.
  func byline() -> [String] {
    let linked = linkedData()
    if !linked.isEmpty { return completed(linked) }
    let elements = BylineElements(self)
    let lines = BylineLines(self)
    let sources = [
      metas, elements.links, elements.elements, lines.opened, lines.labelled, lines.lone,
    ]
    for source in sources {
      let found = source()
      if !found.isEmpty { return found }
    }
    return organisation()
  }

  /// The blocks that a visible byline may stand at. Where the page names a body as author, a person
  /// named far from the start of the text wrote something else, or took the picture.
  func isInReach(_ block: Int) -> Bool {
    written.isEmpty || (start - 10...start + 4).contains(block)
  }

  /// The names of a source that has all of these and more: JSON-LD often names the first author alone.
  private func completed(_ names: [String]) -> [String] {
    let known = Set(names.map(\.squeezed))
    func isMore(_ others: [String]) -> Bool {
      others.count > names.count && known.isSubset(of: others.map(\.squeezed))
    }
    return ([metas()] + BylineElements(self).together).first(where: isMore) ?? names
  }

  // MARK: Sources

  private func linkedData() -> [String] {
    let articles = reading.metadata.articleData
    for group in [articles.prefix(1), articles.dropFirst().prefix(3)] {
      let found = Self.unique(
        group.flatMap { AuthorNames.written(in: $0, withOrganisations: false) }
          .flatMap { names.names(in: $0, isStrict: false) })
      if !found.isEmpty { return found }
    }
    return Self.unique(articles.prefix(4).flatMap(referred))
  }

  /// Authors that an article names by the `@id` of an object elsewhere.
  private func referred(by article: LinkedDatum) -> [String] {
    guard let author = article["author"] else { return [] }
    return (author.array ?? [author]).prefix(20).flatMap { entry -> [String] in
      guard let id = entry["@id"]?.string,
        let datum = reading.metadata.linkedData.first(where: {
          $0["@id"]?.string == id && $0["name"]?.string != nil
        })
      else { return [] }
      return names.names(in: datum.text("name") ?? "", isStrict: false)
    }
  }

  private func metas() -> [String] {
    let contents = reading.metadata.contents(Self.metaNames).prefix(60).filter {
      !$0.holds("http") && !$0.holds("www.")
    }
    let first = contents.lazy.map { names.names(in: $0) }.first { !$0.isEmpty } ?? []
    let several = Self.unique(
      reading.metadata.contents("author").prefix(30).filter { !$0.holds("www.") }
        .flatMap { names.names(in: $0) })
    return several.count > first.count ? several : first
  }

  /// Where nobody is named, the body that the page calls its author, its site among them; "The Lantern
  /// Staff", called a person, names nobody.
  private func organisation() -> [String] {
    guard let article = reading.metadata.articleData.first,
      let author = article["author"] ?? article["creator"]
    else { return [] }
    let isBody = (author.array ?? [author]).contains {
      AuthorNames.isOrganisation($0) || $0.string.map { isSite($0) } == true
    }
    let written = AuthorNames.written(in: article).prefix(20).map { Entities.decode($0).collapsed }
    return Array(
      written.filter { name in
        guard !name.isEmpty, !name.holds("http") else { return false }
        return isBody || !names.site.isName(name) || !AuthorNames.isNoName(name)
      }.prefix(3))
  }

  private func isSite(_ name: String) -> Bool { names.site.squeezed.contains(name.squeezed) }

  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.squeezed).inserted }
  }

  private static let metaNames = [
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "byl", "cxenseparse:author", "og:article:author",
    "article.author", "mrf:authors", "authors", "twitter:creator_name", "citation_author",
    "articleauthor", "article_author", "article:byline", "author_name",
  ]
}
