import Markup
import Watching

/// An alert as the template shows it. Names are the template's words; a name that is missing is
/// looked up in what stands around, so none is used twice.
struct AlertCard {
  /// What somebody said.
  struct Quote {
    let speaker: String
    /// "?speaker=…"
    let speakerQuery: String?
    let cue: String?
    /// "as “the Veldrian president”", where the name was found by a role.
    let named: String?
    let isDirect: Bool
    let parts: [TextPart]
  }

  /// Another article that carries the story.
  struct Copy {
    let copyTitle: String
    let copyLink: String?
    let copyFeed: String
    let copyTime: String
  }

  let key: String
  let sequence: Int
  let severity: String
  /// Whether the severity is one that needs no word.
  let isQuiet: Bool
  let topic: String
  let topicName: String
  let action: String?
  let time: String
  let timeText: String
  let headline: String
  let link: String?
  let feedTitle: String
  let reason: String
  let notice: String?
  let quote: Quote?
  let excerpt: [TextPart]
  let moreQuotes: [Quote]
  let hasMore: Bool
  let moreText: String
  let copies: [Copy]
  let hasCopies: Bool
  /// "another", "2 others"
  let copyCount: String
}

extension AlertCard {
  init(_ folded: FoldedAlert) {
    let alert = folded.alert
    let quotes = alert.statements.prefix(6).map { Quote($0, of: alert) }
    key = alert.storyKey
    sequence = alert.sequence
    severity = alert.line.severity.rawValue
    isQuiet = [.info, .notice].contains(alert.line.severity)
    topic = alert.line.topic
    topicName = alert.line.topicName
    action = alert.line.action == .new ? nil : alert.line.action.rawValue
    time = alert.time.iso8601
    timeText = Self.readable(alert.time)
    headline = (alert.line.title ?? alert.line.url).shortened
    link = alert.link
    feedTitle = (alert.line.feedTitle ?? WebURL(alert.line.url)?.host ?? "").shortened
    reason = alert.line.reasons.joined(separator: " and ")
    notice = Self.notice(alert)
    quote = quotes.first
    excerpt = quotes.isEmpty ? Self.excerpt(alert) : []
    moreQuotes = Array(quotes.dropFirst())
    hasMore = !moreQuotes.isEmpty
    moreText =
      moreQuotes.count == 1 ? "Another statement" : "\(moreQuotes.count) more statements"
    copies = folded.copies.map(Copy.init)
    hasCopies = !copies.isEmpty
    copyCount = copies.count == 1 ? "another" : "\(copies.count) others"
  }

  private static func excerpt(_ alert: ShownAlert) -> [TextPart] {
    let marks = Highlighter.ranges(of: alert.places.map(\.term), in: alert.line.excerpt)
    return Highlighter.parts(of: alert.line.excerpt, marking: marks)
  }

  private static func notice(_ alert: ShownAlert) -> String? {
    guard alert.isFromFeed else { return nil }
    return "From the feed alone" + (alert.fetchError.map { ": \($0.shortened)" } ?? "")
  }

  /// "22 Nov 2026, 11:40 UTC"
  static func readable(_ time: Instant) -> String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let fields = time.fields()
    let clock = [fields.hour, fields.minute].map { ($0 < 10 ? "0" : "") + String($0) }
    return "\(fields.day) \(months[fields.month - 1]) \(fields.year), "
      + clock.joined(separator: ":") + " UTC"
  }
}

extension AlertCard.Quote {
  /// Code points that a quotation shows at most.
  private static let longest = 700

  init(_ said: ShownAlert.Said, of alert: ShownAlert) {
    speaker = (said.speaker ?? "Somebody").shortened
    speakerQuery = said.speaker.flatMap(Self.query)
    cue = said.cue?.shortened
    named = Self.named(said)
    isDirect = said.kind == "direct"
    let places = alert.places.filter { $0.field == said.field }.map(\.range)
    let parts = Highlighter.parts(
      of: said.text, marking: Highlighter.ranges(places, inPieces: said.pieces))
    self.parts = Self.cut(parts)
  }

  /// A link to everything that a speaker said, where the name is one that a query may have.
  private static func query(for speaker: String) -> String? {
    guard speaker.utf8.count <= AlertQuery.longestSpeaker else { return nil }
    return AlertQuery().link(topic: nil, speaker: speaker)
  }

  private static func named(_ said: ShownAlert.Said) -> String? {
    guard let mention = said.mention, said.resolvedBy == "role" else { return nil }
    return "as “\(mention.shortened)”"
  }

  private static func cut(_ parts: [TextPart]) -> [TextPart] {
    var room = longest
    var kept: [TextPart] = []
    for part in parts where room > 0 {
      let count = part.text.unicodeScalars.count
      let text = count <= room ? part.text : String(part.text.unicodeScalars.prefix(room)) + "…"
      kept.append(TextPart(text: text, isMarked: part.isMarked))
      room -= count
    }
    return kept
  }
}

extension AlertCard.Copy {
  init(_ alert: ShownAlert) {
    copyTitle = (alert.line.title ?? alert.line.url).shortened
    copyLink = alert.link
    copyFeed = (alert.line.feedTitle ?? "").shortened
    copyTime = alert.time.iso8601
  }
}

extension String {
  /// The first 300 code points: what the net brings may be of any length.
  fileprivate var shortened: String {
    let limit = 300
    guard utf8.count > limit, unicodeScalars.count > limit else { return self }
    return String(unicodeScalars.prefix(limit)) + "…"
  }
}
