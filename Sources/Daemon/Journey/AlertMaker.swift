import ExtractionCore
import Feeds
import Markup
import Storage
import Watching

/// Turns what was read into what is alerted.
struct AlertMaker: Sendable {
  /// The compiled topics.
  let topics: TopicSet
  /// The name of this machine, for the alert's source.
  let host: String

  /// The alerts of a reading, one for each topic that matches.
  func alerts(
    for pending: PendingEntry, document: Document, reading: Reading, now: Instant
  ) -> [Alert] {
    topics.matches(in: document).compactMap { match in
      topics.topic(match.topic).map { topic in
        Alert(
          id: AlertIdentity.id(topic: topic.id, article: pending.identity), time: now, host: host,
          topic: topic, document: document, textSource: reading.source,
          fetchError: reading.failure, match: match,
          storyID: AlertIdentity.id(topic: "", article: pending.identity),
          publishedToSeen: publishedToSeen(pending, reading),
          seenToAlert: max(0, now.milliseconds - pending.firstSeen.milliseconds))
      }
    }
  }

  /// A date in the future or long past tells nothing about how fast we were.
  private func publishedToSeen(_ pending: PendingEntry, _ reading: Reading) -> Int64? {
    guard let published = pending.entry.published ?? reading.article.published else { return nil }
    let latency = pending.firstSeen.milliseconds - published.milliseconds
    return (0...30 * 86_400_000).contains(latency) ? latency : nil
  }
}
