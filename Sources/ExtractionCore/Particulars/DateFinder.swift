import Markup

/// Finds when an article was published and changed, among all the dates that a page gives.
struct DateFinder {
  /// A date and what was written of it.
  fileprivate struct Candidate {
    let source: Source
    let instant: Instant
    let hasTime: Bool

    /// The day as it was written.
    var day: Int64 {
      Instant.dayNumber(instant)
    }
  }
  fileprivate enum Source {
    case article, published, meta, page, time, address, timeText, text, labelled, title, any,
      changed
  }

  private let reading: PageReading
  private let start: Int
  /// Whether the page's language writes the day before the month.
  private let isDayFirst: Bool
  private var candidates: [Candidate] = []

  init(_ reading: PageReading, start: Int) {
    self.reading = reading
    self.start = start
    isDayFirst = DateOrder.isDayFirst(
      language: reading.metadata.declaredLanguage, host: reading.url?.host ?? "")
    addLinkedData()
    addMetas()
    addTimes()
    addAddresses()
    addText()
    addChanged()
  }

  /// When it was published; nil where the page does not tell.
  var published: Instant? {
    for source in [Source.article, .published, .meta, .page] {
      if let found = candidates.first(where: { $0.source == source }) { return completed(found) }
    }
    for source in [
      Source.time, .address, .timeText, .text, .labelled, .title, .any, .changed,
    ] {
      guard let found = candidates.first(where: { $0.source == source }) else { continue }
      guard source == .address else { return found.instant }
      return candidates.first {
        [.time, .timeText, .text].contains($0.source) && $0.day == found.day
      }?.instant ?? found.instant
    }
    return nil
  }

  /// When it was last changed.
  var modified: Instant? { candidates.first { $0.source == .changed }?.instant }

  /// A day without time takes the time of a source that agrees on the day, a time without zone the
  /// zone of a source that agrees on the time.
  private func completed(_ found: Candidate) -> Instant {
    if !found.hasTime {
      return candidates.first { $0.hasTime && $0.day == found.day }?.instant ?? found.instant
    }
    guard found.instant.zone == nil else { return found.instant }
    let local = found.localMilliseconds
    let zoned = candidates.first { other in
      guard other.source != .changed, other.instant.zone != nil, other.hasTime else { return false }
      return abs(other.localMilliseconds - local) < 60_000
    }
    return zoned?.instant ?? found.instant
  }

  // MARK: Sources

  private mutating func add(_ text: String?, _ source: Source) {
    guard let text, text.utf8.count <= 200,
      let instant = Instant(parsing: text, isDayFirst: isDayFirst)
    else { return }
    let year = instant.fields(zone: instant.zone ?? 0).year
    guard (1991...2099).contains(year) else { return }
    candidates.append(
      Candidate(source: source, instant: instant, hasTime: Self.hasTime(text)))
  }

  private static func hasTime(_ text: String) -> Bool {
    text.holds(":") || text.allSatisfy(\.isNumber) && text.count >= 10
  }

  private mutating func addLinkedData() {
    let articles = reading.metadata.articleData
    for datum in articles.prefix(3) { add(datum.text("datePublished"), .article) }
  }

  private mutating func addMetas() {
    for text in reading.metadata.contents(Self.publishedNames) { add(text, .published) }
    for text in reading.metadata.contents(Self.metaNames) { add(text, .meta) }
    for datum in reading.metadata.linkedData where !datum.isArticle {
      add(datum.text("datePublished") ?? datum.text("uploadDate"), .page)
    }
  }

  private mutating func addChanged() {
    for text in reading.metadata.contents(Self.changedNames) { add(text, .changed) }
    for datum in reading.metadata.articleData.prefix(2) {
      add(datum.text("dateModified"), .changed)
    }
  }

  /// The `time` elements near the start of the text, best first.
  private mutating func addTimes() {
    let tree = reading.tree
    let nodes = reading.nodes(around: start, blocks: 60).filter { tree.nodes[$0].tag == .time }
    let ranked = nodes.map { ($0, penalty($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    for (node, _) in ranked.prefix(20) {
      if let written = tree.value(.datetime, of: node) {
        add(written, .time)
      } else {
        add(reading.visibleText(of: node), .timeText)
      }
    }
  }

  private func penalty(_ node: Int) -> Int {
    var penalty = abs(reading.block(at: node) - start)
    if reading.tree.value(.itemprop, of: node)?.lowercased().holds("published") == true {
      penalty -= 30
    }
    let words = reading.tree.value(.class, of: node)?.lowercased() ?? ""
    if ["publi", "post", "entry-date", "article", "created", "timestamp"].contains(where: {
      words.holds($0)
    }) {
      penalty -= 10
    }
    let isChange =
      reading.tree.value(.itemprop, of: node)?.lowercased().holds("modified") == true
    if isChange || ["updat", "modif", "comment", "related"].contains(where: { words.holds($0) }) {
      penalty += 25
    }
    return penalty
  }

  private mutating func addAddresses() {
    for address in [reading.url?.description, reading.metadata.canonical].compactMap({ $0 }) {
      if let instant = AddressDate.find(in: address) {
        candidates.append(Candidate(source: .address, instant: instant, hasTime: false))
      }
    }
  }

  /// Dates in short texts near the start of the text, then anywhere.
  private mutating func addText() {
    let blocks = reading.analysis.page.blocks
    let near = blocks.indices.filter {
      abs($0 - start) <= 15 && blocks[$0].measure.characters < 120 && blocks[$0].measure.digits >= 3
        && !isElsewhere(blocks[$0])
    }.sorted { (abs($0 - start), $0) < (abs($1 - start), $1) }
    for block in near { addFound(in: reading.analysis.page.text(of: block), .text) }
    guard candidates.isEmpty else { return }
    addFound(in: reading.metadata.documentTitle, .title)
    for index in blocks.indices.prefix(400)
    where blocks[index].measure.characters < 60 && blocks[index].measure.hasYear {
      let isLabelled = reading.analysis.page.words[blocks[index].wordRange].first.map {
        DateOrder.labels.contains($0)
      }
      addFound(in: reading.analysis.page.text(of: index), isLabelled == true ? .labelled : .any)
    }
  }

  /// A date in a caption is the picture's, one in a quotation the post's, one in a subheading another
  /// article's.
  private func isElsewhere(_ block: Block) -> Bool {
    let tag = reading.analysis.page.elements[Int(block.element)].tag
    if tag == .h2 || tag == .h3 { return true }
    let lineage = reading.analysis.lineage.tagDistance[Int(block.element)]
    return Self.figures.contains { lineage[$0] < Lineage.reach }
  }

  private static let figures = [HTMLTag.figure, .figcaption, .blockquote].compactMap {
    Lineage.tags.firstIndex(of: $0)
  }

  private mutating func addFound(in text: String, _ source: Source) {
    add(VisibleDate.find(in: text), source)
  }

  private static let publishedNames = [
    "article:published_time", "og:article:published_time", "og:published_time",
    "article:published", "og:pubdate",
  ]
  private static let changedNames = [
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
    "article:modified", "lastmod", "last-modified",
  ]
  private static let metaNames = [
    "datepublished", "parsely-pub-date", "pubdate", "publishdate", "publish-date", "date",
    "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "sailthru.date",
    "article.published", "publication_date", "cxenseparse:recs:publishtime", "cxenseparse:pubdate",
    "ptime", "published_at", "citation_publication_date", "dc.date.created",
    "article_date_original", "date_published", "publish_date",
    "shareaholic:article_published_time", "rnews:datepublished", "last-published", "datecreated",
    "displaydate", "analyticsattributes.articledate", "created", "timestamp", "article:post_date",
    "mediator_published_time",
  ]
}

extension DateFinder.Candidate {
  /// The time on the clock where it was written.
  fileprivate var localMilliseconds: Int64 {
    instant.milliseconds + Int64(instant.zone ?? 0) * 60_000
  }
}

extension Instant {
  /// Days since 1970 on the calendar where it was written.
  fileprivate static func dayNumber(_ instant: Instant) -> Int64 {
    let local = instant.milliseconds + Int64(instant.zone ?? 0) * 60_000
    return local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
  }
}
