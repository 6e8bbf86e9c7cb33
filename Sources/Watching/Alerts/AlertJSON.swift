import ExtractionCore
import Markup

extension Alert {
  /// The alert as a CloudEvents 1.0 event: a line of the alert log, the body of a notification.
  ///
  /// Offsets are Unicode code points of the field they point into, half-open.
  public var json: JSONValue {
    [
      "specversion": "1.0",
      "id": .string(id),
      "source": .string("/earshot/" + host),
      "type": "earshot.alert.v1",
      "time": JSONValue(time),
      "subject": .string(topicID),
      "datacontenttype": "application/json",
      "data": .object(dataMembers),
    ]
  }

  private var dataMembers: [JSONValue.Member] {
    let wire = AlertWire(self)
    var members: [JSONValue.Member] = [
      .init("seq", JSONValue(sequence)),
      .init("severity", .string(severity.rawValue)),
      .init("action", .string(action.rawValue)),
      .init("rule", ["id": .string(topicID), "name": .string(topicName)]),
      .init("article", wire.article),
    ]
    if !labels.isEmpty {
      let pairs = labels.sorted { $0.key < $1.key }
      members.append(
        .init("labels", .object(pairs.map { .init($0.key, .string($0.value)) })))
    }
    let statements = wire.statements
    if let first = statements.first { members.append(.init("statement", first)) }
    if statements.count > 1 {
      members.append(.init("statements", .array(Array(statements.dropFirst()))))
    }
    members.append(.init("match", wire.match))
    members.append(.init("story", ["id": .string(storyID), "size": .integer(storySize)]))
    members.append(
      .init(
        "latency",
        [
          "published_to_seen_ms": JSONValue(publishedToSeen.map { Int($0) }),
          "seen_to_alert_ms": JSONValue(seenToAlert.map { Int($0) }),
        ]))
    return members
  }
}

/// The parts of an alert's JSON that point into the article.
private struct AlertWire {
  let alert: Alert
  let title: CodePoints
  let summary: CodePoints
  let text: CodePoints

  init(_ alert: Alert) {
    self.alert = alert
    title = CodePoints(alert.document.article.title ?? "")
    summary = CodePoints(alert.document.summary ?? "")
    text = CodePoints(alert.document.article.text)
  }

  var article: JSONValue {
    let article = alert.document.article
    return [
      "url": .string(alert.document.url),
      "canonical_url": JSONValue(article.canonicalURL?.description),
      "title": JSONValue(article.title),
      "authors": .array(article.byline.map { ["name": .string($0)] }),
      "date_published": JSONValue(article.published),
      "language": .string(article.language),
      "text_from": .string(alert.textSource.rawValue),
      "fetch_error": JSONValue(alert.fetchError),
      "feed": [
        "title": JSONValue(alert.document.feedTitle), "url": .string(alert.document.feedURL),
      ],
    ]
  }

  /// The matching statements, the first one first.
  var statements: [JSONValue] {
    let all = alert.document.article.statements
    return alert.match.statements.filter(all.indices.contains).map {
      statement(all[$0], speakerID: alert.match.speakerIDs[$0])
    }
  }

  private func statement(_ statement: Statement, speakerID: String?) -> JSONValue {
    let (source, points) = source(of: statement.field)
    var members: [JSONValue.Member] = [
      .init("speaker", speaker(statement.speaker, id: speakerID, in: source)),
      .init("cue", JSONValue(statement.cue.map { String(source[utf8: $0]) })),
      .init("kind", .string(statement.kind.rawValue)),
      .init("text", .string(alert.document.text(of: statement))),
      .init(
        "spans",
        .array(statement.spans.map { Self.pair(points.range($0)) })),
      .init("confidence", .double(statement.confidence)),
    ]
    if statement.field == .title { members.append(.init("field", "title")) }
    return .object(members)
  }

  private static func pair(_ range: Range<Int>) -> JSONValue {
    [.integer(range.lowerBound), .integer(range.upperBound)]
  }

  private func speaker(_ speaker: Speaker?, id: String?, in source: String) -> JSONValue {
    guard let speaker else { return .null }
    return [
      "id": JSONValue(id),
      "name": .string(speaker.name),
      "mention": JSONValue(speaker.mention.map { String(source[utf8: $0]) }),
      "resolved_by": .string(speaker.resolvedBy.rawValue),
    ]
  }

  private func source(of field: Statement.Field) -> (String, CodePoints) {
    switch field {
    case .title: (alert.document.article.title ?? "", title)
    case .text: (alert.document.article.text, text)
    }
  }

  var match: JSONValue {
    [
      "reason": .array(alert.match.reasons.map { .string($0.rawValue) }),
      "spans": .array(alert.match.spans.map(span)),
      "excerpt": .string(alert.document.excerpt(of: alert.match)),
    ]
  }

  private func span(_ span: Match.Span) -> JSONValue {
    let points =
      switch span.field {
      case .title: title
      case .summary: summary
      case .text: text
      }
    return [
      "field": .string(span.field.rawValue),
      "start": .integer(points.offset(ofByte: span.range.lowerBound)),
      "end": .integer(points.offset(ofByte: span.range.upperBound)),
      "term": .string(span.term),
    ]
  }
}
