import Watching

/// A configuration and where it came from.
public struct LoadedConfiguration: Sendable {
  /// What was read.
  public var configuration: Configuration
  /// The topics, compiled with the speakers they name.
  public var topics: TopicSet
  /// The configuration file; nil where none was found and none was demanded.
  public var path: String?
  /// Every file that was read, the configuration file first, each once.
  public var files: [String]
  /// What is odd without being wrong, or wrong without stopping anything: a topic whose expression
  /// does not parse is left out while the others go on.
  public var warnings: [ConfigurationProblem]
  /// The topics' own tests; none where they were not asked for.
  public var tests = TestCount()

  /// Makes a loaded configuration.
  public init(
    configuration: Configuration, topics: TopicSet, path: String?, files: [String] = [],
    warnings: [ConfigurationProblem] = []
  ) {
    self.configuration = configuration
    self.topics = topics
    self.path = path
    self.files = files
    self.warnings = warnings
  }
}

/// How many of the topics' own tests there were.
public struct TestCount: Sendable, Hashable {
  /// How many were run.
  public var run = 0
  /// How many of them failed.
  public var failed = 0

  /// Makes a count of nothing.
  public init() {}
}
