/// Why there is no configuration: every problem that was found, in the order of the files.
public struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is; the command line tells them apart in its exit code.
  public enum Kind: Sendable, Hashable {
    /// No such file.
    case missing
    /// The file is there and cannot be read.
    case unreadable
    /// What the file says is wrong.
    case wrong
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// Every problem; never empty.
  public var problems: [ConfigurationProblem]

  /// Makes an error.
  public init(kind: Kind = .wrong, problems: [ConfigurationProblem]) {
    self.kind = kind
    self.problems = problems
  }

  /// One sentence: "cannot read the configuration: …", with the first problem and how many more.
  public var description: String {
    let first = problems.first.map(\.description) ?? "nothing is known about why"
    let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    return "cannot read the configuration: \(first)\(more)"
  }
}
