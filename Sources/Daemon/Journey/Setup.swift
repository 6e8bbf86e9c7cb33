import Fetching
import Markup
import Watching

/// What the daemon works by: one value, replaced as a whole by a reload, so that no step of a journey
/// sees half of the old and half of the new.
struct Setup: Sendable {
  /// The configuration as it was read.
  let configuration: Configuration
  /// The topics, compiled.
  let topics: TopicSet
  /// The fetcher, made for the configuration's network.
  let fetcher: Fetcher
  /// The configured feeds by their addresses.
  let feeds: [String: ConfiguredFeed]

  init(configuration: Configuration, topics: TopicSet, fetcher: Fetcher) {
    self.configuration = configuration
    self.topics = topics
    self.fetcher = fetcher
    feeds = Dictionary(
      configuration.feeds.map { ($0.url.description, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Holds the setup that counts now.
actor CurrentSetup {
  /// The setup that counts now.
  private(set) var value: Setup

  init(_ value: Setup) {
    self.value = value
  }

  /// Replaces the setup; what is under way goes on with the one it started with.
  func replace(with value: Setup) {
    self.value = value
  }
}
