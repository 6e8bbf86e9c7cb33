import ExtractionCore
import Foundation
import Markup

/// bench-statements DIR|FILE.jsonl PASSES
///
/// Finds the statements of every `.txt` file of a folder, or of the `text` of every line of a JSONL
/// file, on one thread, the texts already in memory, and prints `{"files","bytes","cpu_s"}`: the median
/// pass's CPU time, without reading and without writing JSON.
let arguments = CommandLine.arguments
guard arguments.count == 3, let passes = Int(arguments[2]), passes > 0 else {
  print("usage: bench-statements DIR|FILE.jsonl PASSES")
  exit(64)
}

/// The texts and languages of a folder or of a JSONL file.
func texts(at path: String) throws -> [(text: String, language: String)] {
  let manager = FileManager.default
  if path.hasSuffix(".jsonl"), let data = manager.contents(atPath: path) {
    return try data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let value = try JSONValue(parsing: line)
      guard value["lang"]?.string ?? "en" == "en" else { return nil }
      return value["text"]?.string.map { ($0, "en") }
    }
  }
  let files = try manager.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".txt") }
  return files.sorted().compactMap { file in
    manager.contents(atPath: path + "/" + file).map { (String(decoding: $0, as: UTF8.self), "en") }
  }
}

let documents = try texts(at: arguments[1])
var times: [Double] = []
var found = 0
for _ in 0..<passes {
  let start = clock()
  for document in documents {
    found += StatementFinder.statements(inText: document.text, language: document.language).count
  }
  times.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
}
let bytes = documents.reduce(0) { $0 + $1.text.utf8.count }
let median = times.sorted()[times.count / 2]
let line = JSONValue.object([
  .init("files", .integer(documents.count)), .init("bytes", .integer(bytes)),
  .init("cpu_s", .double(median)), .init("statements", .integer(found / passes)),
])
print(line.text)
