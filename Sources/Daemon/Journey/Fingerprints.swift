import Feeds
import Markup

/// Tells whether a body is the one that came last time.
enum BodyHash {
  /// A short digest of a body.
  static func of(_ body: [UInt8]) -> String { digest(of: body) }
}

/// Tells whether an entry was edited.
enum EntryFingerprint {
  /// A short digest of what an entry says: title, summary, content. Dates and links do not count: many
  /// publishers touch them without a change.
  static func of(_ entry: Entry) -> String {
    let parts = [entry.title, entry.summaryHTML, entry.contentHTML].map { $0 ?? "" }
    return digest(of: Array(parts.joined(separator: "\u{0}").utf8))
  }
}

/// 80 bits are enough to tell the versions of one thing apart.
private func digest(of bytes: [UInt8]) -> String {
  Base32.encode(Array(SHA256.digest(of: bytes).prefix(10)))
}
