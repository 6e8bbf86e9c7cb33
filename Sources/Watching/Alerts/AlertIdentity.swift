import Markup

/// What an alert is known by: the same on every machine and at every replay.
public enum AlertIdentity {
  /// The first 26 characters of the lower-case base32 of SHA-256 over the topic's id, NUL and the
  /// article's identity; for an update, NUL and the folded new statement follow.
  /// - Parameters:
  ///   - topic: the topic's id.
  ///   - article: see ``ArticleIdentity``.
  ///   - update: the text of the new statement, where an edited article alerts again.
  public static func id(topic: String, article: String, update: String? = nil) -> String {
    var bytes = Array(topic.utf8) + [0] + Array(article.utf8)
    if let update { bytes += [0] + Array(Folding.folded(update).utf8) }
    return String(Base32.encode(SHA256.digest(of: bytes)).prefix(26))
  }
}
