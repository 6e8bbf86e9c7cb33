/// Collects the problems of one load, so that all of them are told at once.
final class ProblemLog {
  /// A file can hold a million mistakes; nobody reads more than these.
  static let limit = 500

  private(set) var problems: [ConfigurationProblem] = []
  private(set) var warnings: [ConfigurationProblem] = []

  /// Problems or warnings as they are read: by file in the order of reading, by place in a file.
  static func sorted(
    _ problems: [ConfigurationProblem], files: [String]
  ) -> [ConfigurationProblem] {
    let ranks = Dictionary(files.enumerated().map { ($1, $0) }) { first, _ in first }
    return problems.sorted { left, right in
      (ranks[left.file] ?? .max, left.line, left.column)
        < (ranks[right.file] ?? .max, right.line, right.column)
    }
  }

  func report(_ message: String, at place: Place, suggestion: String? = nil) {
    add(place.problem(message, suggestion: suggestion), to: &problems)
  }

  func warn(_ message: String, at place: Place, suggestion: String? = nil) {
    add(place.problem(message, suggestion: suggestion), to: &warnings)
  }

  func report(_ problem: ConfigurationProblem) { add(problem, to: &problems) }

  private func add(_ problem: ConfigurationProblem, to list: inout [ConfigurationProblem]) {
    guard list.count < Self.limit, !list.contains(problem) else { return }
    list.append(problem)
  }
}

/// A place in a file, lines and columns (code points) counting from 1.
struct Place: Hashable {
  var file: String
  var line: Int
  var column: Int

  /// Line 0 stands for the file as a whole.
  func problem(_ message: String, suggestion: String? = nil) -> ConfigurationProblem {
    ConfigurationProblem(
      file: file, line: line, column: column, message: message, suggestion: suggestion)
  }
}
