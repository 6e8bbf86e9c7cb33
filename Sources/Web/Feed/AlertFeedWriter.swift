import Markup
import Storage
import Watching

/// Writes the outgoing feed: the latest alerts as Atom 1.0 (RFC 4287).
struct AlertFeedWriter: Sendable {
  let source: any AlertSource
  let templates: Templates

  /// The feed for a query, at an address without a path.
  func atom(_ query: AlertQuery, origin: String) async throws(StorageError) -> String {
    let alerts = try await AlertFinder(source: source).latest(query)
    let filters = query.link(topic: query.topic, speaker: query.speaker)
    let selfURL = origin + "/feed.atom" + filters
    let updated = alerts.first?.time ?? Instant(seconds: 0)
    let title = ["Earshot", query.topic, query.speaker].compactMap(\.self).joined(separator: ": ")
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <id>urn:earshot:alerts\(Self.text(filters))</id>
      <title>\(Self.text(title))</title>
      <link rel="self" type="application/atom+xml" href="\(Self.text(selfURL))"/>
      <link rel="alternate" type="text/html" href="\(Self.text(origin))/"/>
      <generator>Earshot</generator>
      <updated>\(updated.iso8601)</updated>
      \(StoryFolder.fold(alerts, query.copies).map(entry).joined(separator: "\n"))
      </feed>

      """
  }

  private func entry(_ folded: FoldedAlert) -> String {
    let (card, alert) = (AlertCard(folded), folded.alert)
    let link = card.link.map { "<link rel=\"alternate\" href=\"\(Self.text($0))\"/>\n" } ?? ""
    let author = alert.statements.first?.speaker ?? card.feedTitle
    return """
      <entry>
      <id>urn:earshot:alert:\(Self.text(alert.line.id))</id>
      <title type="text">\(Self.text("[\(card.topicName)] \(card.headline)"))</title>
      \(link)<author><name>\(Self.text(author.isEmpty ? "Earshot" : author))</name></author>
      <category term="\(Self.text(card.topic))"/>
      <published>\(card.time)</published>
      <updated>\(card.time)</updated>
      <content type="html">\(Self.text(templates.feedContent(card)))</content>
      </entry>
      """
  }

  private static func text(_ text: String) -> String { MarkupEscaping().escapeText(text) }
}
