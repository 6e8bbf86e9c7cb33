import Markup

/// The bylines that a page's text shows: lines that start with "By", lines with a label, names that stand
/// alone at the start or the end of the text.
struct BylineLines {
  private let reader: BylineReader
  private var page: PageBlocks { reader.reading.analysis.page }
  private var start: Int { reader.start }

  init(_ reader: BylineReader) { self.reader = reader }

  /// A short line near the start of the text that says "By" and a name.
  func opened() -> [String] {
    let lines = page.blocks.indices.filter {
      abs($0 - start) <= 12 && reader.isInReach($0) && page.blocks[$0].measure.characters < 80
        && Self.openings.contains(firstWord(of: $0))
    }.sorted { (abs($0 - start), $0) < (abs($1 - start), $1) }
    return lines.lazy.map(names).first { !$0.isEmpty } ?? []
  }

  /// A short line anywhere that starts with the word for "author".
  func labelled() -> [String] {
    let lines = page.blocks.indices.prefix(Self.blockLimit).filter {
      page.blocks[$0].measure.characters < 80 && Self.labels.contains(firstWord(of: $0))
    }
    let found = lines.lazy.map(names).first { !$0.isEmpty } ?? []
    return found.isEmpty ? labelledInEastAsia() : found
  }

  /// `作者：` and a name, `(责编：甲、乙)`.
  private func labelledInEastAsia() -> [String] {
    for block in page.blocks.indices.prefix(Self.blockLimit) {
      let measure = page.blocks[block].measure
      guard measure.eastAsian >= 4, measure.characters < 60 else { continue }
      let text = page.text(of: block)
      for label in AuthorWords.eastAsianLabels {
        guard let range = text.range(ofBytes: label) else { continue }
        let rest = text[range.upperBound...].drop { $0 == " " }
        guard let colon = rest.first, "：:".contains(colon) else { continue }
        let line = rest.dropFirst().prefix { !")）]】".contains($0) }
        let found = reader.names.names(in: String(line))
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// A name in bold or in capitals that is a paragraph of its own where the text starts or ends.
  func lone() -> [String] {
    var places = [start - 1, start, start + 1, start + 2, start + 3, reader.end]
    if isBesideEnd(reader.end + 1) { places.append(reader.end + 1) }
    for block in places {
      guard page.blocks.indices.contains(block), isLone(page.blocks[block]) else { continue }
      let text = page.text(of: block)
      let found = reader.names.names(in: text)
      let length = found.reduce(0) { $0 + $1.count }
      if !found.isEmpty, length + 6 * found.count >= text.count, found.allSatisfy(Self.isFullName) {
        return found
      }
    }
    return []
  }

  /// Whether a block stands in the same element as the end of the text.
  private func isBesideEnd(_ block: Int) -> Bool {
    guard page.blocks.indices.contains(block) else { return false }
    let parents = [reader.end, block].map {
      page.elements[Int(page.blocks[$0].element)].parent
    }
    return parents[0] == parents[1]
  }

  private func isLone(_ block: Block) -> Bool {
    let measure = block.measure
    let element = page.elements[Int(block.element)]
    let isMarked =
      Int(block.boldCharacters) >= block.visibleCharacters || measure.capitals == measure.letters
    return measure.characters < 60 && (2...8).contains(measure.words) && measure.digits == 0
      && measure.commas == 0 && !measure.endsSentence && block.links == 0 && isMarked
      && element.tag == .p && !reader.reading.analysis.words.titles.contains(measure.hash)
  }

  // MARK: Names

  private func firstWord(of block: Int) -> UInt32 {
    page.words[page.blocks[block].wordRange].first ?? 0
  }

  private func names(of block: Int) -> [String] {
    reader.names.names(in: page.text(of: block)).filter(Self.isWrittenAsName)
  }

  /// Whether each longer word has a capital.
  static func isWrittenAsName(_ name: String) -> Bool {
    name.split(separator: " ").allSatisfy { word in
      word.count < 4 || word.first.map { !$0.isLowercase } ?? true
    }
  }

  /// Whether it is two to four words of letters with a capital each.
  static func isFullName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        word.count >= 2 && word.first?.isUppercase == true
          && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
      }
  }

  /// A page with more blocks than this is not searched to its end.
  private static let blockLimit = 2000
  /// The first words of a line that names authors.
  private static let openings = Set(
    ["by", "von", "par", "por", "af", "av", "door", "autor", "autorin", "autore", "author"]
      .flatMap { FoldedText($0).words })
  private static let labels = Set(AuthorWords.labels.flatMap { FoldedText($0).words })
}
