import Watching

/// A topics file read on its own: what `topics_from` names.
public struct TopicsFile: Sendable {
  /// Its topics, those with wrong expressions included.
  public let topics: [Topic]
  /// Its speakers.
  public let speakers: [SpeakerEntity]

  /// Reads a file.
  /// - Throws: ``ConfigurationError`` with every problem but those of expressions: compiling tells
  ///   them.
  public init(path: String) throws(ConfigurationError) {
    let log = ProblemLog()
    let bytes: [UInt8]
    do {
      bytes = try FileReader.bytes(of: path, limit: TextFile.byteLimit)
    } catch {
      throw ConfigurationError(
        kind: error.isMissing ? .missing : .unreadable,
        problems: [ConfigurationProblem(file: path, message: error.reason)])
    }
    var watched = WatchedSchema.Reading()
    if let text = TextFile.text(of: bytes, file: path, log: log) {
      var reader = YAMLReader(file: path, text: text, log: log)
      if let node = reader.read() { watched = WatchedSchema(log: log).read(file: node) }
    }
    WatchedCheck(log: log).check(&watched)
    guard log.problems.isEmpty else {
      throw ConfigurationError(problems: ProblemLog.sorted(log.problems, files: [path]))
    }
    topics = watched.topics.map(\.topic)
    speakers = watched.speakers.map(\.speaker)
  }
}
