@_spi(Training) import ExtractionCore
import Foundation
import Markup

/// What became of each block of some pages, beside the label that the truth gives it: for reading
/// failures.
struct BlockReport {
  let set: TrainingSet
  let probabilities: [Float]

  /// One line a page: `{"id","blocks":[[probability,label,weight,text],…]}`.
  func write(to path: String) throws {
    var out = ""
    var first = 0
    for (number, page) in set.pages.enumerated() {
      let blocks = (0..<page.blockCount).map { block -> JSONValue in
        let row = first + block
        return [
          .double(Double(probabilities[row])), .bool(set.belongs[row]),
          .double(Double(set.weight[row])), .string(page.text(of: block)),
        ]
      }
      first += page.blockCount
      out +=
        JSONValue.object([
          .init("id", .string(set.entries[number].id)), .init("blocks", .array(blocks)),
        ]).text + "\n"
    }
    try out.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
