import Markup

/// The blocks of a page that make up its article, picked by their probabilities and then by what a
/// look at each block alone cannot tell. The rules run in the order of ``apply()``.
struct Selection {
  let analysis: PageAnalysis
  let probability: [Float]
  /// The blocks picked, in order.
  private(set) var kept: [Int] = []
  /// Why a block with a high probability was dropped, or one with a low one kept.
  private(set) var reasons: [Int: Reason] = [:]

  /// A rule that overruled the probability.
  enum Reason: String {
    case onlyText = "the page has nothing better"
    case outside = "outside of the container of the text"
    case secondCopy = "the text once more"
    case headline = "the headline"
    case repeated = "said before"
    case pullQuote = "a sentence of the text in large letters"
    case consent = "asks for consent"
    case comment = "a reader's comment"
    case appeal = "a box that asks for something"
    case following = "another article behind this one"
    case signOff = "the agency's last line"
    case subheading = "a heading of what belongs"
    case tableRow = "a row goes with its table"
  }

  init(analysis: PageAnalysis, probability: [Float]) {
    self.analysis = analysis
    self.probability = probability
    kept = probability.indices.filter { probability[$0] > 0.5 }
    apply()
  }

  private var blocks: [Block] { analysis.page.blocks }

  private mutating func apply() {
    if kept.isEmpty { rescue() }
    settleTables()
    completeHeadings()
    completeSignOffs()
    drop(.following, FollowingArticles(analysis: analysis, kept: kept).blocks())
    drop(.outside, outside())
    drop(.secondCopy, secondCopies())
    drop(.headline, headlines())
    drop(.repeated, repeated())
    drop(.pullQuote, PullQuotes(analysis: analysis, kept: kept).blocks())
    drop(.consent, consents())
    drop(.comment, comments())
    drop(.appeal, appeals())
  }

  private mutating func drop(_ reason: Reason, _ dropped: Set<Int>) {
    guard !dropped.isEmpty else { return }
    kept.removeAll { dropped.contains($0) }
    for block in dropped { reasons[block] = reason }
  }

  private mutating func add(_ reason: Reason, _ added: [Int]) {
    guard !added.isEmpty else { return }
    for block in added { reasons[block] = reason }
    kept = Set(kept + added).sorted()
  }

  // MARK: The rules

  /// Nothing is probable: take the best long block and what is at least half as probable.
  private mutating func rescue() {
    func worth(_ block: Int) -> Float {
      probability[block] * min(1, Float(blocks[block].measure.characters) / 200)
    }
    guard let best = blocks.indices.max(by: { worth($0) < worth($1) }),
      blocks[best].measure.characters > 80
    else { return }
    let least = max(0.02, 0.5 * probability[best])
    kept = blocks.indices.filter {
      probability[$0] >= least && blocks[$0].measure.characters > 60
    }
    if kept.isEmpty { kept = [best] }
    for block in kept { reasons[block] = .onlyText }
  }

  /// A table of four rows or more belongs as a whole or not at all: by its mean row. Rows are alike, so
  /// what tells them apart is chance.
  private mutating func settleTables() {
    var chosen = Set(kept)
    for rows in TableRuns(analysis.page).runs where rows.count >= 4 {
      let mean = rows.reduce(0) { $0 + probability[$1] } / Float(rows.count)
      let belongs = mean >= 0.42
      for row in rows where chosen.contains(row) != belongs {
        reasons[row] = .tableRow
        if belongs { chosen.insert(row) } else { chosen.remove(row) }
      }
    }
    kept = chosen.sorted()
  }

  /// A heading between blocks that belong, beside the one that it heads, belongs too.
  private mutating func completeHeadings() {
    let chosen = Set(kept)
    let elements = analysis.page.elements
    let added = kept.dropFirst().map { $0 - 1 }.filter { block in
      let element = elements[Int(blocks[block].element)]
      let next = elements[Int(blocks[block + 1].element)]
      return Self.subheadings.contains(element.tag) && element.parent == next.parent
        && !chosen.contains(block) && chosen.contains(block - 1)
    }
    add(.subheading, added)
  }

  private static let subheadings: HTMLTagSet = [.h2, .h3, .h4, .h5, .h6]

  /// The line that names an agency's reporters belongs to the text that it ends.
  private mutating func completeSignOffs() {
    let chosen = Set(kept)
    add(
      .signOff,
      kept.flatMap { $0 + 1..<min($0 + 4, blocks.count) }.filter {
        !chosen.contains($0) && SignOff.isWritten(in: analysis.page.words[blocks[$0].wordRange])
      })
  }

  /// Behind the start of the smallest element that holds nine tenths of the sure text, what stands
  /// outside of it has to be sure itself.
  private func outside() -> Set<Int> {
    guard let container = container() else { return [] }
    let inside = kept.map { analysis.isInside(Int(blocks[$0].element), container) }
    guard let first = inside.firstIndex(of: true) else { return [] }
    return Set(
      kept.indices.filter { $0 > first && !inside[$0] && probability[kept[$0]] < 0.7 }
        .map { kept[$0] })
  }

  private func container() -> Int? {
    var weight = [Float](repeating: 0, count: analysis.page.elements.count)
    for block in kept where probability[block] > 0.7 {
      weight[Int(blocks[block].element)] +=
        Float(blocks[block].measure.characters) * probability[block]
    }
    for element in weight.indices.reversed() {
      let parent = Int(analysis.page.elements[element].parent)
      if parent >= 0 { weight[parent] += weight[element] }
    }
    guard let total = weight.first, total > 0 else { return nil }
    return weight.lastIndex { $0 >= 0.9 * total }
  }

  /// A long block that repeats two or more others is the whole text once more, for readers who see
  /// no markup.
  private func secondCopies() -> Set<Int> {
    let runs = RunSets(analysis.page, blocks: kept)
    var copies: Set<Int> = []
    for block in kept where runs.isCollection(block, without: copies) { copies.insert(block) }
    return copies
  }

  /// The headline is no part of the text: what the page is called, wherever it stands once more as a line
  /// of its own, and among the first blocks and the large headings whatever else is a headline of it.
  private func headlines() -> Set<Int> {
    let first = Set(kept.prefix(3))
    return Set(
      kept.filter { block in
        let hash = blocks[block].measure.hash
        guard !analysis.words.pageTitles.contains(hash) else { return true }
        let tag = analysis.page.elements[Int(blocks[block].element)].tag
        return analysis.words.titles.contains(hash)
          && (first.contains(block) || tag == .h1 || tag == .h2)
      })
  }

  private func repeated() -> Set<Int> {
    var seen: Set<UInt64> = []
    return Set(
      kept.filter { block in
        let measure = blocks[block].measure
        return measure.characters > 60 && !seen.insert(measure.hash).inserted
      })
  }

  /// What stands in an element that is called comments, where there is text enough outside of them.
  private func comments() -> Set<Int> {
    let distance = analysis.lineage.wordDistance
    let inside = kept.filter {
      distance[Int(blocks[$0].element)][ClassWords.commentCategory] < Lineage.reach
    }
    guard !inside.isEmpty else { return [] }
    let length = { (chosen: [Int]) in chosen.reduce(0) { $0 + blocks[$1].measure.length } }
    return length(kept) - length(inside) >= 300 ? Set(inside) : []
  }

  /// What stands in a box for a newsletter or for consent: an aside, or what holds little of the text.
  private func appeals() -> Set<Int> {
    let elements = analysis.page.elements
    let most = 0.2 * kept.reduce(0) { $0 + Float(blocks[$1].measure.length) }
    return Set(
      kept.filter { block in
        var element = Int(blocks[block].element)
        guard analysis.lineage.marks[element].contains(.appeal) else { return false }
        while element > 0, !elements[element].marks.contains(.appeal) {
          element = Int(elements[element].parent)
        }
        let isAside = elements[element].tag == .aside || elements[element].tag == .dialog
        return element > 0 && (isAside || analysis.sums.length[element] < most)
      })
  }

  private func consents() -> Set<Int> {
    Set(kept.filter { ConsentPhrases.areIn(analysis.page.words[blocks[$0].wordRange]) })
  }
}
