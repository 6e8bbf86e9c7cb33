import CGzip
import Foundation
import Markup

/// The articles that pairs are made of, read from a folder of corpora: `articles/dev/truth.jsonl.gz`
/// (title, paragraphs) and `statements/dev.jsonl` (text).
struct NewsCorpus {
  struct Unreadable: Error, CustomStringConvertible {
    let path: String
    var description: String { "cannot read \(path)" }
  }

  /// Articles of at least 150 words, in the order of the files.
  let drafts: [Draft]

  init(folder: String) throws {
    let truth = try Self.lines(of: folder + "/articles/dev/truth.jsonl.gz").compactMap {
      Self.draft(ofTruth: try JSONValue(parsing: $0))
    }
    let texts = try Self.lines(of: folder + "/statements/dev.jsonl").compactMap {
      Self.draft(ofText: try JSONValue(parsing: $0))
    }
    drafts = (truth + texts).filter { $0.wordCount >= 150 }
  }

  private static func draft(ofTruth value: JSONValue) -> Draft? {
    guard value["news"]?.bool == true, let paragraphs = value["paragraphs"]?.array else {
      return nil
    }
    let texts = paragraphs.compactMap(\.string)
    let start = texts.first?.split(separator: " ").prefix(9).joined(separator: " ")
    return Draft(title: value["title"]?.string ?? start ?? "", paragraphs: texts)
  }

  /// The first line of a text is its headline.
  private static func draft(ofText value: JSONValue) -> Draft? {
    guard let text = value["text"]?.string else { return nil }
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.count > 2, let title = lines.first else { return nil }
    return Draft(title: title, paragraphs: Array(lines.dropFirst()))
  }

  /// The lines of a file, which may be compressed.
  private static func lines(of path: String) throws -> [ArraySlice<UInt8>] {
    guard let file = gzopen(path, "rb") else { throw Unreadable(path: path) }
    defer { gzclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = gzread(file, &chunk, UInt32(chunk.count))
      guard count >= 0 else { throw Unreadable(path: path) }
      guard count > 0 else { return bytes.split(separator: UInt8(ascii: "\n")) }
      bytes += chunk[..<Int(count)]
    }
  }
}
