@_spi(Training) import ExtractionCore
import Foundation
import Markup

/// train-statements CORPUS.jsonl [WEIGHTS] [--fold K/N PREDICTIONS.jsonl]
/// train-statements CORPUS.jsonl WEIGHTS --decode K/N PREDICTIONS.jsonl
///
/// Trains on every English document of the corpus and writes the weights, the core's own unless named.
/// With `--fold` it trains on
/// all folds but K (of N, by a hash of the document's id) and writes what it finds in fold K, so that a
/// scorer never sees a document that was trained on. With `--decode` it trains nothing and reads
/// the fold (0/1 is all) by weights that were kept: what follows the model can be measured in seconds.
let arguments = CommandLine.arguments
guard arguments.count >= 2, let data = FileManager.default.contents(atPath: arguments[1]) else {
  print("usage: train-statements CORPUS.jsonl [WEIGHTS] [--fold|--decode K/N PREDICTIONS.jsonl]")
  exit(64)
}
let named = arguments.count > 2 ? arguments[2] : ""
let output = named.isEmpty ? "Sources/ExtractionWeights/statements.weights" : named
let start = Date()
let report = { (line: String) in
  let seconds = Int(Date().timeIntervalSince(start))
  FileHandle.standardError.write(Data("\(seconds) s: \(line)\n".utf8))
}
let isDecoding = arguments.count == 6 && arguments[3] == "--decode"
let documents = try data.split(separator: UInt8(ascii: "\n")).compactMap { try GoldDocument($0) }
let fold =
  arguments.count == 6 && (isDecoding || arguments[3] == "--fold") ? Fold(arguments[4]) : nil
let isHeldOut = { (document: GoldDocument) in fold?.contains(document.id) ?? false }
let bytes: [UInt8]
if isDecoding {
  bytes = try Array(Data(contentsOf: URL(fileURLWithPath: output)))
} else {
  let examples = documents.filter { !isHeldOut($0) }.map(Example.init)
  report("\(examples.count) documents read, \(examples.reduce(0) { $0 + $1.cues.count }) cues")
  bytes = Trainer(examples: examples, report: report).train()
  try Data(bytes).write(to: URL(fileURLWithPath: output))
  report("\(bytes.count) bytes written")
}
if fold != nil, let model = TrainingModel(bytes) {
  var lines: [UInt8] = []
  for document in documents where isHeldOut(document) {
    let map = CodePoints(document.text)
    let found = StatementFinder.statements(inText: document.text, language: "en", model: model)
    let value = JSONValue.object([
      .init("id", .string(document.id)),
      .init("statements", .array(found.map { $0.json(in: document.text, codePoints: map) })),
    ])
    lines += value.utf8 + [UInt8(ascii: "\n")]
  }
  try Data(lines).write(to: URL(fileURLWithPath: arguments[5]))
  report("fold decoded")
}
