import Watching

/// A topics file read on its own: what `topics_from` names, lists of queries and keywords included.
public struct TopicsFile: Sendable {
  /// Its topics, those with wrong expressions included.
  public let topics: [Topic]
  /// Its speakers.
  public let speakers: [SpeakerEntity]
  /// What in it is odd, or wrong in a topic of a list, without stopping the others.
  public let warnings: [ConfigurationProblem]

  /// Reads a file.
  /// - Throws: ``ConfigurationError`` with every problem but those of expressions: compiling tells
  ///   them.
  public init(path: String) throws(ConfigurationError) {
    let log = ProblemLog()
    let bytes = try TextFile.bytes(of: path)
    var watched = WatchedSchema.Reading()
    if let text = TextFile.text(of: bytes, file: path, log: log) {
      watched = Self.watched(text, path, log)
    }
    WatchedCheck(log: log).check(&watched)
    guard log.problems.isEmpty else {
      throw ConfigurationError(problems: ProblemLog.sorted(log.problems, files: [path]))
    }
    let lists = watched.topics.filter { $0.imported != nil }
    let problems = lists.isEmpty ? [] : TopicSet(topics: lists.map(\.topic)).problems
    ExpressionCheck(sources: [:], log: log).report(problems, in: lists)
    warnings = ProblemLog.sorted(log.warnings, files: [path])
    topics = watched.topics.map(\.topic)
    speakers = watched.speakers.map(\.speaker)
  }

  private static func watched(
    _ text: String, _ path: String, _ log: ProblemLog
  ) -> WatchedSchema.Reading {
    guard !TopicListReader.isList(path) else {
      return WatchedSchema.Reading(
        topics: TopicListReader(log: log).topics(of: text, in: path, used: []))
    }
    var reader = YAMLReader(file: path, text: text, log: log)
    return reader.read().map { WatchedSchema(log: log).read(file: $0) } ?? WatchedSchema.Reading()
  }
}
