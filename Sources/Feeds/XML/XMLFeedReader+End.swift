import Markup

extension XMLFeedReader {
  /// The end of an element whose text was read.
  mutating func finish(_ capture: Capture) {
    self.capture = nil
    Mojibake.repair(&buffer)
    let construct = capture.construct
    if isInPerson, finishPerson(capture.element) { return }
    if frames.last?.element == .image, !capture.isInline {
      finishImage(capture.element)
    } else if capture.element == .author || capture.element == .contributor {
      finishAuthorText()
    } else if isInEntry {
      finishEntry(capture, construct)
    } else {
      finishFeed(capture, construct)
    }
  }

  /// The element's text on its own, white space off.
  private var line: String? { FeedText.trimmed(buffer) }

  private mutating func finishImage(_ element: Element) {
    guard element == .url, let line else { return }
    takeImage(line)
  }

  private mutating func finishEntry(_ capture: Capture, _ construct: TextConstruct) {
    switch capture.element {
    case .title: entry.take(title: construct, buffer, rank: 2)
    case .mediaTitle, .newsTitle: entry.take(title: construct, buffer, rank: 1)
    case .description, .subtitle, .summary: entry.take(summary: construct, buffer, rank: 3, context)
    case .mediaDescription, .itunesSubtitle:
      entry.take(summary: construct, buffer, rank: 1, context)
    case .itunesSummary: entry.take(summary: construct, buffer, rank: 2, context)
    case .content, .body: finishContent(capture, construct)
    case .link: finishLink(capture)
    case .id, .guid: finishID(capture)
    case .originalLink: entry.originalURL = line.map(resolved)
    case .category, .keywords: finishCategory(capture)
    case .creator, .itunesAuthor: finishCreator(capture.element)
    case .published, .issued, .updated, .created, .date: finishDate(capture.element)
    case .language: entry.language = line
    default: break
    }
  }

  private mutating func finishFeed(_ capture: Capture, _ construct: TextConstruct) {
    switch capture.element {
    case .title, .mediaTitle: feed.take(title: construct, buffer)
    case .description, .subtitle, .summary: feed.take(description: construct, buffer, rank: 2)
    case .itunesSummary, .itunesSubtitle, .mediaDescription:
      feed.take(description: construct, buffer, rank: 1)
    case .link: finishLink(capture)
    case .id, .guid: feed.id = line.map(identity)
    case .category, .keywords: finishCategory(capture)
    case .creator, .managingEditor, .itunesAuthor, .webMaster: finishCreator(capture.element)
    case .logo, .itunesImage: takeImage(line)
    case .icon: feed.icon = line.map(resolved)
    case .language: feed.language = line
    case .published, .issued, .updated, .created, .date, .lastBuildDate:
      finishDate(capture.element)
    default: finishAdvice(capture.element)
    }
  }

  private mutating func finishAdvice(_ element: Element) {
    guard let line else { return }
    switch element {
    case .ttl: feed.ttl = Int(line)
    case .hour:
      if let hour = Int(line), (0...24).contains(hour) { feed.skipHours.append(hour % 24) }
    case .day: if let day = UpdatePeriod.weekday(line) { feed.skipDays.append(day) }
    case .updatePeriod: feed.updatePeriod = line.lowercased()
    case .updateFrequency: feed.updateFrequency = Int(line)
    default: break
    }
  }

  private mutating func finishContent(_ capture: Capture, _ construct: TextConstruct) {
    if let source = capture.attributes[.source], buffer.allSatisfy({ $0 <= 0x20 }) {
      entry.take(link: resolved(source), rank: 1)
      return
    }
    entry.take(content: construct, buffer, context)
  }

  private mutating func finishID(_ capture: Capture) {
    guard let line else { return }
    let isPermaLink = capture.attributes[.isPermaLink].map { $0.lowercased() != "false" } ?? true
    if capture.element == .guid {
      entry.takeGUID(line, isPermaLink: isPermaLink, resolved: resolved(line))
    } else {
      entry.guid = identity(line)
    }
  }

  /// An Atom id, made absolute where it is a path (RFC 4287 allows none, feeds have some).
  private func identity(_ id: String) -> String { id.contains("/") ? resolved(id) : id }

  private mutating func finishDate(_ element: Element) {
    guard let line else { return }
    guard let instant = Instant(parsing: line) else {
      problems.take(unreadableDate: line)
      return
    }
    if isInEntry {
      entry.take(date: instant, element)
    } else {
      feed.take(date: instant, element)
    }
  }
}
