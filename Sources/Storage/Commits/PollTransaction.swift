import Feeds
internal import GRDB
import Markup
import Watching

/// Stores a poll: the feed's state and the entries that were not seen before.
///
/// The decision, entry by entry:
/// - the same identity in the same feed: seen. With a new fingerprint, or where the feed says that it
///   was changed later (unless it says so of most entries: some write the time of day into all of
///   them), it is an edit: it becomes pending again, paced by ``EditPacing``. An edit of an entry that
///   still waits replaces it there.
/// - the same address but for http and https, or the same key and fingerprint, under an identity that
///   the feed no longer shows: the entry's address changed, nothing else: seen. A site that moves to
///   https does not alert for its archive.
/// - an article that is or was worked on for another feed: remembered as its copy.
/// - anything else is new.
struct PollTransaction {
  /// How often an entry that stays in its feed is marked as still there, in seconds.
  static let touchInterval: Double = 86_400

  let commit: PollCommit

  /// Gives the entries to be worked on now.
  func run(_ db: Database) throws -> [PendingEntry] {
    let feed = try FeedRows.store(commit.state, db)
    guard !commit.entries.isEmpty else { return [] }
    try db.execute(
      sql: "UPDATE feed SET seen_document = ? WHERE id = ?",
      arguments: [commit.now.milliseconds, feed])
    let identities = Set(commit.entries.map(\.identity))
    var met: Set<String> = []
    let meetings = try commit.entries.filter { met.insert($0.identity).inserted }
      .map { Meeting(new: $0, known: try EntryRows.find(feed: feed, identity: $0.identity, db)) }
    let isRestless = Meeting.areRestless(meetings)
    return try meetings.compactMap { meeting in
      if let known = meeting.known {
        let isEdited = meeting.isRewritten || meeting.isRedated && !isRestless
        return try meetAgain(known, meeting.new, isEdited: isEdited, db)
      }
      return try take(meeting.new, feed: feed, beside: identities, db)
    }
  }

  private func take(
    _ new: NewEntry, feed: Int64, beside identities: Set<String>, _ db: Database
  ) throws -> PendingEntry? {
    if let moved = try moved(new, feed: feed, beside: identities, db) {
      try EntryRows.touch(moved.id, now: commit.now, db)
      return nil
    }
    return try insert(new, feed: feed, db)
  }

  /// What is remembered of an entry under another address, which the feed no longer shows.
  private func moved(
    _ new: NewEntry, feed: Int64, beside identities: Set<String>, _ db: Database
  ) throws -> RememberedEntry? {
    if let twin = ArticleIdentity.underOtherScheme(new.identity), !identities.contains(twin),
      let known = try EntryRows.find(feed: feed, identity: twin, db)
    {
      return known
    }
    return try EntryRows.find(
      feed: feed, key: new.entry.id, fingerprint: new.fingerprint, db
    ).first { !identities.contains($0.identity) }
  }

  private func insert(_ new: NewEntry, feed: Int64, _ db: Database) throws -> PendingEntry? {
    let state: EntryState =
      if !new.isPending {
        .seen
      } else if try EntryRows.isWorkedOn(identity: new.identity, db) {
        .copy
      } else {
        .pending
      }
    let id = try EntryRows.insert(new, feed: feed, state: state, now: commit.now, db)
    guard state == .pending else { return nil }
    return PendingEntry(
      id: id, feedURL: commit.state.url, entry: new.entry, identity: new.identity,
      firstSeen: commit.now, notBefore: commit.now)
  }

  private func meetAgain(
    _ known: RememberedEntry, _ new: NewEntry, isEdited: Bool, _ db: Database
  ) throws -> PendingEntry? {
    if commit.now.seconds(since: known.lastSeen) >= Self.touchInterval {
      try EntryRows.touch(known.id, now: commit.now, db)
    }
    if new.entry.updated != known.dated { try EntryRows.date(known.id, new.entry.updated, db) }
    guard isEdited else { return nil }
    switch known.state {
    case .pending:
      try PendingRows.replace(known.id, by: new, db)
      return nil
    case .done, .failed:
      guard known.updates < EditPacing.limit else { return nil }
      let due = EditPacing.due(after: known.updated, now: commit.now)
      try PendingRows.reopen(known.id, by: new, at: due, db)
      return due <= commit.now ? try PendingRows.find(known.id, db) : nil
    case .seen, .copy:
      return nil
    }
  }
}

/// An entry beside what is remembered of it.
private struct Meeting {
  let new: NewEntry
  let known: RememberedEntry?

  /// Whether title, summary or content changed.
  var isRewritten: Bool { known.map { $0.fingerprint != new.fingerprint } ?? false }

  /// Whether the feed says that it was changed since, by a minute at least.
  var isRedated: Bool {
    guard let before = known?.dated, let updated = new.entry.updated else { return false }
    return updated.seconds(since: before) >= 60
  }

  /// Whether most entries have new dates without new words.
  static func areRestless(_ meetings: [Meeting]) -> Bool {
    let known = meetings.count { $0.known != nil }
    let redated = meetings.count { $0.isRedated && !$0.isRewritten }
    return redated > 2 && redated * 2 > known
  }
}
