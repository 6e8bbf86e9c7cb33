import Watching

/// The configuration file as a whole: which key is read by which schema.
struct RootSchema {
  static let keys = [
    "state_dir", "alert_log", "feeds", "feeds_from", "topics", "topics_from", "speakers",
    "first_poll_max_age", "network", "limits", "polling", "retention", "copies", "web",
  ]

  let paths: PathResolver
  let log: ProblemLog

  /// What a configuration file says, the files that it names not yet read.
  struct Reading {
    var stateDir: String?
    var alertLog: String?
    var firstPollMaxAge: Double?
    var network: Configuration.Network?
    var limits: Configuration.Limits?
    var polling: Configuration.Polling?
    var retention: Configuration.Retention?
    var copies: CopyMode?
    var web: Configuration.Web?
    var feeds: [FeedSchema.Reading] = []
    var watched = WatchedSchema.Reading()
    var feedFiles: [FileReference] = []
    var topicFiles: [FileReference] = []
  }

  /// A file that another one names.
  struct FileReference {
    var path: String
    var place: Place
  }

  func read(_ root: YAMLNode, _ scope: ConfigurationScope) -> Reading {
    var reading = Reading()
    guard let section = Section(root, "the configuration", keys: Self.keys, log: log) else {
      return reading
    }
    reading.stateDir = section.value("state_dir", .path).map(paths.resolve)
    reading.alertLog = section.value("alert_log", .path).map(paths.resolve)
    reading.firstPollMaxAge = section.value("first_poll_max_age", .duration)
    readSettings(of: section, into: &reading)
    guard scope != .settings else { return reading }
    reading.feeds = section.nodes("feeds").compactMap(FeedSchema(log: log).feed)
    reading.watched = WatchedSchema(log: log).read(section)
    reading.feedFiles = files("feeds_from", of: section)
    reading.topicFiles = files("topics_from", of: section)
    return reading
  }

  private func readSettings(of section: Section, into reading: inout Reading) {
    let settings = SettingsSchema(paths: paths, log: log)
    reading.network = section.node("network").map(settings.network)
    reading.limits = section.node("limits").map(settings.limits)
    reading.polling = section.node("polling").map(settings.polling)
    reading.retention = section.node("retention").map(settings.retention)
    let modes = ScalarForm.word(of: CopyMode.allCases.map(\.rawValue))
    reading.copies = section.value("copies", modes).flatMap(CopyMode.init)
    reading.web = section.node("web").map(settings.web)
  }

  private func files(_ key: String, of section: Section) -> [FileReference] {
    section.nodes(key).compactMap { node in
      section.element(node, .path, of: key).map {
        FileReference(path: paths.resolve($0), place: node.place)
      }
    }
  }
}
