import CGzip
import ExtractionCore
import Foundation
import Markup

// bench-extract DIR [PASSES] [OUT]: extracts every page of a folder (`.html`, `.html.gz`) so many times on
// one thread, bytes already in memory, and prints {"files","bytes","cpu_s"} of all passes together. With
// OUT, writes there what `earshot extract --batch` would print for each page, its address from the
// `index.jsonl` beside the folder; with `-` as OUT, prints the CPU time that each page alone takes.

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
  print("usage: bench-extract DIR [PASSES] [OUT]")
  exit(64)
}
let folder = CommandLine.arguments[1]
let passes = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1 : 1
let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
let files = names.filter { $0.hasSuffix(".html") || $0.hasSuffix(".html.gz") }
let pages = files.map { Page(bytes: contents(of: folder + "/" + $0), contentType: "text/html") }

/// The addresses of pages by the names of their files.
func addresses() -> [String: WebURL] {
  var addresses: [String: WebURL] = [:]
  for line in contents(of: folder + "/../index.jsonl").split(separator: UInt8(ascii: "\n")) {
    guard let row = try? JSONValue(parsing: line), let file = row["file"]?.string else { continue }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    addresses[name] = row["url"]?.string.flatMap { WebURL($0) }
  }
  return addresses
}

/// What the program would print for a page.
func line(_ page: Page, file: String, url: WebURL?) -> String {
  var page = page
  page.url = url
  let name = file.hasSuffix(".gz") ? String(file.dropLast(3)) : file
  let article = (try? ArticleExtractor.extract(page).json.members) ?? []
  return JSONValue.object([JSONValue.Member("file", .string(name))] + article).text
}

if CommandLine.arguments.count > 3, CommandLine.arguments[3] != "-" {
  let addresses = addresses()
  let lines = zip(pages, files).map { line($0, file: $1, url: addresses[$1]) + "\n" }
  try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: CommandLine.arguments[3]))
}
if CommandLine.arguments.last == "-" {
  for (page, file) in zip(pages, files) {
    let start = clock()
    let reason: String
    do {
      reason = "\(try ArticleExtractor.extract(page).paragraphs.count) paragraphs"
    } catch { reason = error.reason }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let perMegabyte = seconds * 1e9 / Double(max(1, page.bytes.count))
    print("\(file): \(page.bytes.count) bytes, \(Int(perMegabyte)) ms per MB, \(reason)")
  }
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
