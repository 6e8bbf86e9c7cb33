@_spi(Training) import ExtractionCore
import Foundation
import Markup

/// train-statements CORPUS.jsonl [WEIGHTS] [--fold K/N PREDICTIONS.jsonl]
/// train-statements CORPUS.jsonl WEIGHTS --decode K/N PREDICTIONS.jsonl
/// train-statements CORPUS.jsonl WEIGHTS --names PRONOUNS.jsonl WEIGHTS.swift
///
/// Trains on every English document of the corpus and writes the weights, the core's own unless named.
/// With `--fold` it trains on
/// all folds but K (of N, by a hash of the document's id) and writes what it finds in fold K, so that a
/// scorer never sees a document that was trained on. With `--decode` it trains nothing and reads
/// the fold (0/1 is all) by weights that were kept: what follows the model can be measured in seconds.
/// With `--names` it learns whom pronouns mean, from the list of those that were resolved by hand and from
/// the names that the corpus gives, and writes that as a source file of the core.
let arguments = CommandLine.arguments
guard arguments.count >= 2, let data = FileManager.default.contents(atPath: arguments[1]) else {
  print("usage: train-statements CORPUS.jsonl [WEIGHTS] [--fold|--decode K/N PREDICTIONS.jsonl]")
  print("       train-statements CORPUS.jsonl WEIGHTS --names PRONOUNS.jsonl WEIGHTS.swift")
  exit(64)
}
let named = arguments.count > 2 ? arguments[2] : ""
let output = named.isEmpty ? "Sources/ExtractionWeights/statements.weights" : named
let mode = arguments.count == 6 ? arguments[3] : ""
let start = Date()
let report = { @Sendable (line: String) in
  let seconds = Int(Date().timeIntervalSince(start))
  FileHandle.standardError.write(Data("\(seconds) s: \(line)\n".utf8))
}
let documents = try data.split(separator: UInt8(ascii: "\n")).compactMap { try GoldDocument($0) }

/// The weights of a file.
func model() throws -> TrainingModel? {
  try TrainingModel(Array(Data(contentsOf: URL(fileURLWithPath: output))))
}

/// Writes what a model finds in a fold.
func decode(_ model: TrainingModel, _ fold: Fold?) throws {
  var lines: [UInt8] = []
  for document in documents where fold?.contains(document.id) ?? false {
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

/// The pronouns resolved by hand: the last word of each name.
func truths() throws -> [PronounTrainer.Truth: String] {
  let list = try Data(contentsOf: URL(fileURLWithPath: arguments[4]))
  var result: [PronounTrainer.Truth: String] = [:]
  for line in list.split(separator: UInt8(ascii: "\n")) {
    let value = try JSONValue(parsing: line)
    guard let id = value["id"]?.string, let place = value["speaker"]?[0]?.integer else { continue }
    let name = value["name"]?.string?.split(separator: " ").last.map(String.init)
    result[PronounTrainer.Truth(document: id, place: place)] = name
  }
  return result
}

/// Learns whom pronouns mean, and says how often that is right on documents that were left out. Whom a
/// pronoun means depends on whom the ones before it meant, so it learns four times, from nothing.
func learnNames(_ model: TrainingModel) throws {
  let truths = try truths()
  var weights: [Int] = []
  var cases: [PronounTrainer.Case] = []
  for _ in 0..<4 {
    cases = documents.flatMap {
      PronounTrainer.cases($0, model: model, truths: truths, weights: weights)
    }
    weights = PronounTrainer.train(cases)
  }
  var found: [PronounTrainer.Case] = []
  for number in 0..<8 {
    let fold = Fold("\(number)/8")
    let isHeldOut = { (example: PronounTrainer.Case) in fold?.contains(example.document) ?? false }
    let weights = PronounTrainer.train(cases.filter { !isHeldOut($0) })
    found += cases.filter { isHeldOut($0) && PronounTrainer.isRight($0, weights) }
  }
  report("\(cases.count) pronouns, \(found.count) right when left out")
  let handmade = cases.count { $0.isHandmade }
  report("\(handmade) resolved by hand, \(found.count { $0.isHandmade }) right when left out")
  let learnt = cases.filter { PronounTrainer.isRight($0, weights) }
  report("\(learnt.count), by hand \(learnt.count { $0.isHandmade }) right when learnt")
  try Data(PronounTrainer.text(weights).utf8).write(to: URL(fileURLWithPath: arguments[5]))
}

/// Trains on what the fold leaves.
func train(without fold: Fold?) throws -> TrainingModel? {
  let examples = documents.filter { !(fold?.contains($0.id) ?? false) }.map(Example.init)
  report("\(examples.count) documents read, \(examples.reduce(0) { $0 + $1.cues.count }) cues")
  let bytes = Trainer(examples: examples, report: report).train()
  try Data(bytes).write(to: URL(fileURLWithPath: output))
  report("\(bytes.count) bytes written")
  return TrainingModel(bytes)
}

switch mode {
case "--names":
  if let model = try model() { try learnNames(model) }
case "--decode":
  if let model = try model() { try decode(model, Fold(arguments[4])) }
default:
  let fold = mode == "--fold" ? Fold(arguments[4]) : nil
  if let model = try train(without: fold), fold != nil { try decode(model, fold) }
}
