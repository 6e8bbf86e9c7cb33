import Watching

/// Reads lists that become topics: queries one a line (`.txt`), keywords as CSV (`.csv`).
struct TopicListReader {
  let log: ProblemLog

  /// Whether a file is such a list, by its name.
  static func isList(_ path: String) -> Bool { isTable(path) || path.hasSuffix(".txt") }

  /// Whether a file is a table of keywords, by its name.
  static func isTable(_ path: String) -> Bool {
    path.hasSuffix(".csv") || path.hasSuffix(".tsv")
  }

  /// The topics of a list. What is odd in it is a warning: one line never stops the others.
  /// - Parameter used: ids that other topics have already.
  func topics(of text: String, in file: String, used: Set<String>) -> [TopicSchema.Reading] {
    let list =
      Self.isTable(file)
      ? TopicImport.keywords(csv: text, used: used) : TopicImport.queries(text, used: used)
    for problem in list.problems { log.warn(problem.message, at: Place(problem.place, in: file)) }
    return list.topics.map { imported in
      TopicSchema.Reading(
        topic: imported.topic, place: Place(imported.place, in: file), query: nil, keywords: [],
        speakers: [], tests: [], imported: imported)
    }
  }
}

extension Place {
  /// A place in a list.
  init(_ place: ImportedTopic.Place, in file: String) {
    self.init(file: file, line: place.line, column: place.column)
  }
}
