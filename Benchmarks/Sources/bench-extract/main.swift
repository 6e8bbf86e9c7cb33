import CGzip
import ExtractionCore
import Foundation
import Markup

// bench-extract DIR [PASSES]: extracts every page of a folder (`.html`, `.html.gz`) so many times on
// one thread, bytes already in memory, and prints {"files","bytes","cpu_s"} of all passes together.

func contents(of path: String) -> [UInt8] {
  // gzopen reads plain files as they are.
  guard let file = gzopen(path, "rb") else { return [] }
  defer { gzclose(file) }
  var out: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = gzread(file, &chunk, UInt32(chunk.count))
    guard count > 0 else { return out }
    out += chunk[..<Int(count)]
  }
}

guard CommandLine.arguments.count > 1 else {
  print("usage: bench-extract DIR [PASSES]")
  exit(64)
}
let folder = CommandLine.arguments[1]
let passes = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1 : 1
let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
let pages = names.filter { $0.hasSuffix(".html") || $0.hasSuffix(".html.gz") }.map {
  Page(bytes: contents(of: folder + "/" + $0), contentType: "text/html")
}

let start = clock()
var found = 0
for _ in 0..<passes {
  for page in pages where (try? ArticleExtractor.extract(page)) != nil { found += 1 }
}
let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
let result: JSONValue = [
  "files": .integer(pages.count * passes),
  "bytes": .integer(pages.reduce(0) { $0 + $1.bytes.count } * passes),
  "cpu_s": .double(seconds), "articles": .integer(found),
]
print(result.text)
