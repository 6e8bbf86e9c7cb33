import ExtractionCore
import Foundation
import Markup

/// A folder of saved pages with what people say their articles are: `index.jsonl` (id, file, url) and
/// `truth.jsonl.gz` (paragraphs, or segments that must and must not be in the text).
struct Corpus {
  /// A page and its truth.
  struct Entry {
    let id: String
    let url: WebURL?
    let file: String
    let truth: JSONValue
    /// The corpus it came from: what stands before the first hyphen of its id.
    var collection: String { String(id.prefix { $0 != "-" }) }
  }

  let entries: [Entry]

  init(folder: String) throws {
    var truths: [String: JSONValue] = [:]
    for line in try GzipFile.lines(of: folder + "/truth.jsonl.gz") {
      let truth = try JSONValue(parsing: line)
      if let id = truth["id"]?.string { truths[id] = truth }
    }
    let index = try Data(contentsOf: URL(fileURLWithPath: folder + "/index.jsonl"))
    entries = try index.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let row = try JSONValue(parsing: line)
      guard let id = row["id"]?.string, let file = row["file"]?.string, let truth = truths[id]
      else { return nil }
      return Entry(
        id: id, url: row["url"]?.string.flatMap { WebURL($0) }, file: folder + "/" + file,
        truth: truth)
    }
  }
}

extension Corpus.Entry {
  /// The page's bytes.
  func page() throws -> Page {
    Page(bytes: try GzipFile.contents(of: file), url: url, contentType: nil)
  }

  /// The registered domain of the page, by which hosts are kept apart in cross-validation.
  var domain: String {
    let labels = (url?.host ?? id).split(separator: ".").map(String.init)
    guard labels.count > 2, let last = labels.last, last.count == 2,
      Self.secondLevel.contains(labels[labels.count - 2])
    else { return labels.suffix(2).joined(separator: ".") }
    return labels.suffix(3).joined(separator: ".")
  }

  private static let secondLevel: Set<String> = [
    "co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go",
  ]
}
