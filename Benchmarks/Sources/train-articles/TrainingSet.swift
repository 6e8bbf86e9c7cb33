@_spi(Training) import ExtractionCore
import Foundation

/// All blocks of a corpus as numbers, with labels, weights and the fold of each page.
struct TrainingSet {
  var rows: [[Float]] = []
  var belongs: [Bool] = []
  var weight: [Float] = []
  /// The page of each row.
  var page: [Int] = []
  /// The fold of each page, by its registered domain.
  var fold: [Int] = []
  /// The corpus entry of each page.
  var entries: [Corpus.Entry] = []
  var pages: [TrainingPage] = []

  init(_ corpus: Corpus, folds: Int) throws {
    for entry in corpus.entries {
      guard let reading = TrainingPage(try entry.page()) else { continue }
      let labels = Labels(reading, entry: entry)
      rows += reading.rows()
      belongs += labels.belongs
      weight += labels.weight
      page += [Int](repeating: pages.count, count: reading.blockCount)
      fold.append(Int(Self.hash(entry.domain) % UInt64(folds)))
      entries.append(entry)
      pages.append(reading)
    }
  }

  /// The rows that count in training, those of a fold left out.
  func rows(withoutFold fold: Int?) -> [Int32] {
    rows.indices.filter { weight[$0] > 0 && self.fold[page[$0]] != fold }.map(Int32.init)
  }

  /// FNV-1a, the same in every process.
  static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash >> 17
  }
}
