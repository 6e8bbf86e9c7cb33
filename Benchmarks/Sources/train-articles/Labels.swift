@_spi(Training) import ExtractionCore
import Markup

/// Which blocks of a page belong to its article, and how much each counts in training.
struct Labels {
  private(set) var belongs: [Bool]
  private(set) var weight: [Float]

  /// What a page of each collection counts: pages with segments only have few blocks that are known,
  /// one collection is not of news.
  private static let collectionWeight: [String: Float] = [
    "wcxb": 0.5, "traf": 3, "fundus": 1.2,
  ]

  init(_ page: TrainingPage, entry: Corpus.Entry) {
    belongs = [Bool](repeating: false, count: page.blockCount)
    weight = [Float](repeating: 0, count: page.blockCount)
    if let paragraphs = entry.truth["paragraphs"]?.array?.compactMap(\.string) {
      label(page, paragraphs: paragraphs, optional: entry.truth["summary"])
    } else {
      label(page, segments: entry.truth)
    }
    scale(page, by: Self.collectionWeight[entry.collection] ?? 1)
  }

  /// By the true paragraphs. A standfirst that the truth leaves to taste counts nothing, and so does a
  /// page whose truth is not in its HTML.
  private mutating func label(_ page: TrainingPage, paragraphs: [String], optional: JSONValue?) {
    let blocks = (0..<page.blockCount).map { page.words(of: $0) }
    let alignment = Alignment(blocks: blocks, truth: paragraphs.map(TrainingPage.words))
    guard alignment.truthCover > 0.6 else { return }
    let taste = Set((optional?.array ?? []).compactMap(\.string).map(TrainingPage.words))
    for block in belongs.indices {
      let cover = alignment.cover[block]
      belongs[block] = cover >= 0.55
      weight[block] = cover > 0.25 && cover < 0.55 ? 0.3 : 1
      if cover < 0.5, taste.contains(blocks[block]) { weight[block] = 0 }
    }
  }

  /// By segments that must and must not be in the text; other blocks are unknown.
  private mutating func label(_ page: TrainingPage, segments truth: JSONValue) {
    let wanted = Self.segments(truth["with"])
    let unwanted = Self.segments(truth["without"])
    for block in belongs.indices {
      let text = Array(page.text(of: block).utf8)
      if unwanted.contains(where: { text.contains($0) }) {
        weight[block] = 1
      } else if wanted.contains(where: { text.contains($0) }) {
        belongs[block] = true
        weight[block] = 1
      }
    }
  }

  private static func segments(_ value: JSONValue?) -> [[UInt8]] {
    (value?.array ?? []).compactMap(\.string).map { text in
      Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
    }
  }

  /// Long blocks count more than short ones, those of long pages less.
  private mutating func scale(_ page: TrainingPage, by factor: Float) {
    let pageFactor = factor / (Float(max(1, page.blockCount)) / 150).squareRoot()
    for block in weight.indices {
      weight[block] *= (0.35 + min(Float(page.length(of: block)), 300) / 300) * pageFactor
    }
  }
}
