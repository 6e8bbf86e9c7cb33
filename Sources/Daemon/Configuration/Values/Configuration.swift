import Markup
import Watching

/// All that a user can set, read from `earshot.yaml` and the files it names, defaults filled in.
///
/// Paths are absolute or relative to the working directory; durations are seconds, sizes bytes.
public struct Configuration: Sendable, Hashable {
  /// The folder that holds the database and everything else that outlives a restart.
  public var stateDir: String
  /// The alert log, one JSON object a line.
  public var alertLog: String
  /// The feeds that are polled, no address twice.
  public var feeds: [ConfiguredFeed] = []
  /// What is watched for, no id twice; disabled topics included.
  public var topics: [Topic] = []
  /// The entities that topics name as `@id`, no id twice.
  public var speakers: [SpeakerEntity] = []
  /// At a feed's first poll, entries older than this are stored without an alert, in seconds.
  public var firstPollMaxAge: Double = 24 * 3600
  /// How the network is used.
  public var network = Network()
  /// What one transfer may cost.
  public var limits = Limits()
  /// How often feeds are polled.
  public var polling = Polling()
  /// How long things are kept.
  public var retention = Retention()
  /// What becomes of copies where people read: `earshot alerts`, the page, the feed.
  public var copies = CopyMode.fold
  /// The page on loopback.
  public var web = Web()

  /// Makes a configuration of defaults.
  /// - Parameters:
  ///   - stateDir: the state folder.
  ///   - alertLog: the alert log; `alerts.jsonl` in the state folder where left out.
  public init(stateDir: String, alertLog: String? = nil) {
    self.stateDir = stateDir
    self.alertLog = alertLog ?? stateDir + "/alerts.jsonl"
  }
}

extension Configuration {
  /// The OPML file that `earshot feeds add|remove|import` edit; it is read besides the others.
  public var addedFeeds: String { stateDir + "/added.opml" }
}
