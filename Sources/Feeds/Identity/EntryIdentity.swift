import Markup

/// What makes an entry of one poll the same as an entry of another.
///
/// Publishers regenerate guids at each poll, give all entries one guid, add tracking parameters, move
/// from http to https, correct headlines. The decision table, read from above, the first row that
/// fits decides. "Own" means that no other entry of the same document has it; addresses are compared
/// in their ``CanonicalURL`` form.
///
/// | guid        | address     | title     | published | the entries are |
/// |-------------|-------------|-----------|-----------|-----------------|
/// | same, own   | any         | any       | any       | the same        |
/// | same, shared| same, own   | any       | any       | the same        |
/// | same, shared| different   | any       | any       | different       |
/// | different   | same, own   | same      | any       | the same: the guid was regenerated |
/// | different   | same, own   | different | same      | the same: guid and headline changed |
/// | different   | same, own   | different | different | different: one address for what is new each time |
/// | none in one | same, own   | any       | any       | the same        |
/// | any         | same, shared| same      | same      | the same        |
/// | different or none | different or none | same | same, there | the same: the address was changed |
/// | none        | none        | same      | none      | the same        |
/// | else        |             |           |           | different       |
public struct EntryIdentity: Sendable {
  private let sharedGUIDs: Set<String>
  private let sharedURLs: Set<String>

  /// Looks at a document for guids and addresses that tell nothing, since several entries share them.
  public init(document entries: [Entry]) {
    sharedGUIDs = Self.repeated(entries.compactMap(\.guid))
    sharedURLs = Self.repeated(entries.compactMap { $0.url.map(CanonicalURL.text) })
  }

  private static func repeated(_ values: [String]) -> Set<String> {
    var seen: Set<String> = []
    return Set(values.filter { !seen.insert($0).inserted })
  }

  /// The identity of an entry by itself: its guid; else its address; else a digest of what it says.
  public static func id(of entry: Entry) -> String {
    if let guid = entry.guid, !guid.isEmpty { return guid }
    if let url = entry.url, !url.isEmpty { return url }
    let parts = [entry.title, entry.summaryHTML ?? entry.contentHTML, entry.published?.iso8601]
    let text = parts.map { $0 ?? "" }.joined(separator: "\u{0}")
    return "sha256:" + Base32.encode(Array(SHA256.digest(of: text.utf8).prefix(20)))
  }

  /// Whether two entries are the same by the table.
  /// - Parameters:
  ///   - old: an entry that was seen before.
  ///   - new: an entry of the document.
  public func areSame(_ old: Entry, _ new: Entry) -> Bool {
    let title = old.title == new.title
    let published = old.published == new.published
    switch (guids(old, new), urls(old, new)) {
    case (.same, _), (.shared, .same): return true
    case (.shared, _): return false
    case (.different, .same): return title || (published && new.published != nil)
    case (.absent, .same): return true
    case (_, .shared): return title && published
    default: return title && new.title != nil && published && (new.published != nil || isBare(new))
    }
  }

  private enum Comparison {
    case same, shared, different, absent
  }

  private func guids(_ old: Entry, _ new: Entry) -> Comparison {
    guard let first = old.guid, let second = new.guid else { return .absent }
    guard first == second else { return .different }
    return sharedGUIDs.contains(second) ? .shared : .same
  }

  private func urls(_ old: Entry, _ new: Entry) -> Comparison {
    guard let first = old.url.map(CanonicalURL.text), let second = new.url.map(CanonicalURL.text)
    else { return .absent }
    guard first == second else { return .different }
    return sharedURLs.contains(second) ? .shared : .same
  }

  private func isBare(_ entry: Entry) -> Bool { entry.guid == nil && entry.url == nil }
}
