/// One thing that is wrong in a configuration, and where.
public struct ConfigurationProblem: Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named.
  public var file: String
  /// Counting from 1; 0 where the problem is the file itself.
  public var line: Int
  /// Counting from 1, in Unicode code points; 0 where the problem is the file itself.
  public var column: Int
  /// What is wrong, a clause without a full stop.
  public var message: String
  /// What was probably meant.
  public var suggestion: String?

  /// Makes a problem.
  public init(
    file: String, line: Int = 0, column: Int = 0, message: String, suggestion: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
  }

  /// `file:line:column: message; did you mean "…"?`
  public var description: String {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    let hint = suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
    return "\(place): \(message)\(hint)"
  }
}
