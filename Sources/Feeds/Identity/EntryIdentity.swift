import Markup

/// What makes an entry the same one at the next poll.
public enum EntryIdentity {
  /// The identity of an entry: its guid; else its address; else a digest of what it says.
  public static func id(of entry: Entry) -> String {
    if let guid = entry.guid, !guid.isEmpty { return guid }
    if let url = entry.url, !url.isEmpty { return url }
    let parts = [entry.title, entry.summaryHTML ?? entry.contentHTML, entry.published?.iso8601]
    let text = parts.map { $0 ?? "" }.joined(separator: "\u{0}")
    return "sha256:" + Base32.encode(Array(SHA256.digest(of: text.utf8).prefix(20)))
  }
}
