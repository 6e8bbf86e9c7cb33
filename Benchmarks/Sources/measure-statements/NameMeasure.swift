import ExtractionCore
import Markup

/// Who speaks where, by document.
struct FoundNames {
  private var statements: [String: [(spans: [Range<Int>], name: String)]] = [:]

  init() {}

  /// Reads what `earshot statements --jsonl` or a trainer wrote.
  init(path: String) throws {
    for line in try objects(at: path) {
      guard let id = line["id"]?.string else { continue }
      statements[id] = (line["statements"]?.array ?? []).map {
        (ranges($0["spans"]), $0["speaker"]?["name"]?.string ?? "")
      }
    }
  }

  /// Finds the statements of a document.
  mutating func read(_ id: String, _ text: String) {
    let map = CodePoints(text)
    statements[id] = StatementFinder.statements(inText: text, language: "en").map {
      ($0.spans.map(map.range), $0.speaker?.name ?? "")
    }
  }

  func holds(_ id: String) -> Bool { statements[id] != nil }

  /// The speaker of the statement that has most in common with some spans; nil where there is none.
  func name(in id: String, at spans: [Range<Int>]) -> String? {
    var best: (common: Int, name: String)?
    for statement in statements[id] ?? [] {
      let common = statement.spans.reduce(0) { sum, span in
        sum + spans.reduce(0) { $0 + $1.clamped(to: span).count }
      }
      if common > best?.common ?? 0 { best = (common, statement.name) }
    }
    return best?.name
  }
}

/// Compares the names of speakers with names given by hand, by surname.
struct NameMeasure {
  private var all = 0
  private var found = 0
  private var right = 0

  init(corpus: String, truth: String, found given: FoundNames?) throws {
    let truths = try objects(at: truth)
    let wanted = Set(truths.compactMap { $0["id"]?.string })
    var names = given ?? FoundNames()
    if given == nil {
      for document in try objects(at: corpus) {
        guard let id = document["id"]?.string, wanted.contains(id),
          let text = document["text"]?.string
        else { continue }
        names.read(id, text)
      }
    }
    for truth in truths {
      guard let id = truth["id"]?.string, names.holds(id) else { continue }
      all += 1
      guard let name = names.name(in: id, at: ranges(truth["spans"])) else { continue }
      found += 1
      if Self.surname(name) == Self.surname(truth["name"]?.string ?? "") { right += 1 }
    }
  }

  private static func surname(_ name: String) -> Substring? {
    name.lowercased().split { !$0.isLetter && $0 != "-" }.last { $0 != "jr" && $0 != "sr" }
  }

  /// The figures as JSON.
  var line: String {
    JSONValue.object([
      .init("cases", .integer(all)), .init("statement_found", .integer(found)),
      .init("right", .integer(right)),
      .init("share", .double(Double(right) / Double(max(1, found)))),
    ]).text
  }
}
