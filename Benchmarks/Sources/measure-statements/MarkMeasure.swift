@_spi(Training) import ExtractionCore
import Markup

/// Compares what stands between quotation marks with the direct speech of a corpus: stretches of three
/// words or more, equal but for signs at their edges.
struct MarkMeasure {
  private var gold = 0
  private var found = 0
  private var common = 0

  init(corpus: String) throws {
    for document in try objects(at: corpus) {
      guard let text = document["text"]?.string, let language = document["lang"]?.string else {
        continue
      }
      let direct = (document["statements"]?.array ?? []).filter { $0["kind"]?.string == "direct" }
      let points = Array(text.unicodeScalars)
      let map = CodePoints(text)
      let truth = Set(
        direct.flatMap { ranges($0["spans"] ?? $0["content"]) }.compactMap { Self.core($0, points) }
      )
      let marked = Set(
        TrainingText(text, language: language).quotations
          .compactMap { Self.core(map.range($0), points) })
      gold += truth.count
      found += marked.count
      common += truth.intersection(marked).count
    }
  }

  /// A stretch without signs around it; nil where it has fewer than three words.
  private static func core(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Range<Int>? {
    let isWord = { (index: Int) in
      text[index].properties.isAlphabetic || text[index].value &- 48 < 10
    }
    guard let first = range.first(where: isWord), let last = range.last(where: isWord) else {
      return nil
    }
    let words = String(String.UnicodeScalarView(text[first...last])).split(separator: " ").count
    return words >= 3 ? first..<last + 1 : nil
  }

  /// The figures as JSON.
  var line: String {
    let precision = Double(common) / Double(max(1, found))
    let recall = Double(common) / Double(max(1, gold))
    return JSONValue.object([
      .init("gold", .integer(gold)), .init("found", .integer(found)),
      .init("precision", .double(precision)), .init("recall", .double(recall)),
      .init("f1", .double(2 * precision * recall / max(1e-9, precision + recall))),
    ]).text
  }
}
