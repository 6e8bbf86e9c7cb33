import Boosting
@_spi(Training) import ExtractionCore
import Foundation
import Markup

// train-articles CORPUS [WEIGHTS] [--out-of-fold FILE] [--hold-back FILE] [--blocks FILE] [--folds N]
//                [--ensemble N] [--trees N] [--leaves N] [--rate R] [--features SHARE] [--seed N]
//
// Trains the article model on a corpus of saved pages and writes its weights; with --out-of-fold it
// first cross-validates by registered domain and writes what the program would print for each page
// with a model that never saw the page's host. With --hold-back it writes that for one fold alone, the
// first: `--folds 3` holds a third of the hosts back. With --blocks it also writes each block with its
// probability and its label, for reading failures.

var options: [String: String] = [:]
var arguments = Array(CommandLine.arguments.dropFirst())
guard !arguments.isEmpty else {
  print("usage: train-articles CORPUS [WEIGHTS] [--out-of-fold FILE] [--folds 5]")
  exit(64)
}
let folder = arguments.removeFirst()
if let path = arguments.first, !path.hasPrefix("--") {
  options["--weights"] = path.isEmpty ? "Sources/ExtractionWeights/articles.weights" : path
  arguments.removeFirst()
}
while arguments.count >= 2 { options[arguments.removeFirst()] = arguments.removeFirst() }

var settings = BoosterSettings()
settings.trees = options["--trees"].flatMap { Int($0) } ?? settings.trees
settings.leaves = options["--leaves"].flatMap { Int($0) } ?? settings.leaves
settings.learningRate = options["--rate"].flatMap { Float($0) } ?? settings.learningRate
settings.features = options["--features"].flatMap { Double($0) } ?? settings.features
settings.seed = options["--seed"].flatMap { UInt64($0) } ?? settings.seed
let folds = options["--folds"].flatMap { Int($0) } ?? 5

do {
  let start = Date()
  func log(_ text: String) {
    print("\(Int(Date().timeIntervalSince(start))) s: \(text)")
  }
  let set = try TrainingSet(Corpus(folder: folder), folds: folds)
  log(
    "\(set.pages.count) pages, \(set.rows.count) blocks, \(TrainingPage.featureNames.count) numbers"
  )
  let trainer = Trainer(
    set: set, settings: settings, ensemble: options["--ensemble"].flatMap { Int($0) } ?? 1)
  log("binned")
  if let path = options["--out-of-fold"] {
    try trainer.crossValidate(
      folds: 0..<folds, writingTo: path, blocks: options["--blocks"], log: log)
  }
  if let path = options["--hold-back"] {
    try trainer.crossValidate(folds: 0..<1, writingTo: path, blocks: options["--blocks"], log: log)
  }
  if let path = options["--weights"] {
    try Data(trainer.weights()).write(to: URL(fileURLWithPath: path))
    log("wrote \(path)")
  }
} catch {
  FileHandle.standardError.write(Data("train-articles: \(error)\n".utf8))
  exit(74)
}
