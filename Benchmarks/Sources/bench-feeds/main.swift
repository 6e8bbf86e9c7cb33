import Feeds
import Foundation
import Markup

// bench-feeds DIR PASSES [structs|json]: parses every file of a folder, bytes already in memory, on one
// thread. One JSON line: files, bytes, and the CPU seconds of one pass: the median over the passes and
// the best, which a busy machine disturbs least.

/// CPU seconds of this process.
func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The files of a folder, but for an index.
func contents(of folder: String) throws -> [[UInt8]] {
  let url = URL(fileURLWithPath: folder)
  return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    .filter { $0 != "index.json" }
    .map { [UInt8](try Data(contentsOf: url.appendingPathComponent($0))) }
}

/// Parses all documents once; the number of entries keeps the work from being optimised away.
func pass(over documents: [[UInt8]], asJSON: Bool) -> Int {
  documents.reduce(0) { sum, bytes in
    guard let feed = try? FeedParser.parse(bytes) else { return sum }
    return sum + feed.entries.count + (asJSON ? feed.json.utf8.count & 1 : 0)
  }
}

let arguments = CommandLine.arguments
guard arguments.count > 2, let passes = Int(arguments[2]), passes > 0 else {
  FileHandle.standardError.write(Data("usage: bench-feeds DIR PASSES [structs|json]\n".utf8))
  exit(64)
}
let documents = try contents(of: arguments[1])
let asJSON = arguments.count > 3 && arguments[3] == "json"
var seconds: [Double] = []
var entries = 0
for _ in 0..<passes {
  let start = cpuSeconds()
  entries = pass(over: documents, asJSON: asJSON)
  seconds.append(cpuSeconds() - start)
}
let bytes = documents.reduce(0) { $0 + $1.count }
let sorted = seconds.sorted()
print(
  "{\"files\":\(documents.count),\"bytes\":\(bytes),\"cpu_s\":\(sorted[passes / 2]),"
    + "\"best_cpu_s\":\(sorted[0]),\"entries\":\(entries)}")
