import Markup
import Watching

/// One reading of a configuration: files are taken in one after the other, then all of it is
/// checked and put together.
struct ConfigurationReading {
  private let environment: [String: String]
  private let stateOverride: String?
  private let scope: ConfigurationScope
  private let log = ProblemLog()
  private var files: [String] = []
  private var sources: [String: YAMLSource] = [:]
  private var root = RootSchema.Reading()
  private var watched = WatchedSchema.Reading()

  init(
    environment: [String: String], stateOverride: String?, scope: ConfigurationScope
  ) {
    self.environment = environment
    self.scope = scope
    self.stateOverride = stateOverride
  }

  /// Takes in the configuration file.
  mutating func open(_ path: String) throws(ConfigurationError) {
    let bytes = try TextFile.bytes(of: path)
    files.append(path)
    guard let node = node(of: bytes, in: path) else { return }
    let paths = PathResolver(file: path, home: environment["HOME"])
    root = RootSchema(paths: paths, log: log).read(node, scope)
  }

  /// Takes in the files that the configuration names, checks all of it and puts it together.
  mutating func finished(path: String?) throws(ConfigurationError) -> LoadedConfiguration {
    var configuration = settings()
    watched = root.watched
    for reference in root.topicFiles { takeTopics(from: reference) }
    WatchedCheck(log: log).check(&watched)
    configuration.topics = watched.topics.map(\.topic)
    configuration.speakers = watched.speakers.map(\.speaker)
    let topics = TopicSet(topics: configuration.topics, speakers: configuration.speakers)
    ExpressionCheck(sources: sources, log: log).report(
      topics.problems + topics.warnings, in: watched.topics)
    let tests =
      scope == .tested ? TopicTrial(topics: topics, log: log).run(watched.topics) : TestCount()
    configuration.feeds = feeds(added: configuration.addedFeeds)
    guard log.problems.isEmpty else {
      throw ConfigurationError(
        problems: ProblemLog.sorted(log.problems + log.warnings, files: files))
    }
    var loaded = LoadedConfiguration(
      configuration: configuration, topics: topics, path: path, files: files,
      warnings: ProblemLog.sorted(log.warnings, files: files))
    loaded.tests = tests
    return loaded
  }

  private func settings() -> Configuration {
    let inherited = environment["STATE_DIRECTORY"]?.split(separator: ":").first.map(String.init)
    let stateDir = stateOverride ?? root.stateDir ?? inherited ?? "./state"
    var configuration = Configuration(stateDir: stateDir, alertLog: alertLog(in: stateDir))
    if let age = root.firstPollMaxAge { configuration.firstPollMaxAge = age }
    if let network = root.network { configuration.network = network }
    if let limits = root.limits { configuration.limits = limits }
    if let polling = root.polling { configuration.polling = polling }
    if let retention = root.retention { configuration.retention = retention }
    if let copies = root.copies { configuration.copies = copies }
    if let web = root.web { configuration.web = web }
    return configuration
  }
}

extension ConfigurationReading {
  /// The alert log that the file names; one inside the state folder moves with it (`--state`).
  private func alertLog(in stateDir: String) -> String? {
    guard let log = root.alertLog, let own = root.stateDir, log.hasPrefix(own + "/") else {
      return root.alertLog
    }
    return stateDir + log.dropFirst(own.count)
  }

  /// Takes in a topics file, or every `.yaml`, `.yml`, `.csv` and `.tsv` of a folder in the order of their
  /// names. (A `.txt` in a folder may be anybody's notes; it has to be named itself.)
  private mutating func takeTopics(from reference: RootSchema.FileReference) {
    do {
      guard FileReader.isFolder(reference.path) else {
        takeTopics(
          of: try FileReader.bytes(of: reference.path, limit: TextFile.byteLimit),
          in: reference.path)
        return
      }
      for name in try FileReader.names(in: reference.path)
      where name.hasSuffix(".yaml") || name.hasSuffix(".yml") || TopicListReader.isTable(name) {
        let file = reference.path + "/" + name
        takeTopics(of: try FileReader.bytes(of: file, limit: TextFile.byteLimit), in: file)
      }
    } catch {
      log.report(error.description, at: reference.place)
    }
  }

  private mutating func takeTopics(of bytes: [UInt8], in file: String) {
    guard !files.contains(file) else { return }
    files.append(file)
    guard !TopicListReader.isList(file) else { return takeList(of: bytes, in: file) }
    guard let node = node(of: bytes, in: file) else { return }
    watched.append(WatchedSchema(log: log).read(file: node))
  }

  private mutating func takeList(of bytes: [UInt8], in file: String) {
    guard let text = TextFile.text(of: bytes, file: file, log: log) else { return }
    let used = Set(watched.topics.map(\.topic.id))
    watched.topics += TopicListReader(log: log).topics(of: text, in: file, used: used)
  }

  /// The root of a file; nil where it is empty (a warning) or cannot be read (reported).
  private mutating func node(of bytes: [UInt8], in file: String) -> YAMLNode? {
    guard let text = TextFile.text(of: bytes, file: file, log: log) else { return nil }
    var reader = YAMLReader(file: file, text: text, log: log)
    let known = log.problems.count
    let node = reader.read()
    sources[file] = reader.source
    if let node, !node.isNull { return node }
    if log.problems.count == known {
      log.warn("this file is empty", at: Place(file: file, line: 1, column: 1))
    }
    return nil
  }

  /// The feeds of all files, each address once.
  private mutating func feeds(added: String) -> [ConfiguredFeed] {
    guard scope != .settings else { return [] }
    var collector = FeedCollector(log: log)
    for reading in root.feeds { collector.take(reading) }
    for reference in root.feedFiles { collector.take(feeds(from: reference)) }
    if FileReader.exists(added) {
      let whole = Place(file: added, line: 0, column: 0)
      collector.take(feeds(from: RootSchema.FileReference(path: added, place: whole)))
    }
    return collector.feeds
  }

  /// The feeds of an OPML file; a file that is named twice is read once.
  private mutating func feeds(from reference: RootSchema.FileReference) -> [ConfiguredFeed] {
    guard !files.contains(reference.path) else { return [] }
    do {
      let bytes = try FileReader.bytes(of: reference.path, limit: TextFile.byteLimit)
      files.append(reference.path)
      return FeedListReader(log: log).feeds(of: bytes, in: reference.path)
    } catch {
      log.report(error.description, at: reference.place)
      return []
    }
  }
}
