/// First words that give away what is no part of an article's text: "Read more", "Photo:", "By".
enum LeadWords {
  /// What the first word speaks of: 0 nothing, 1 reading on, 2 pictures and sources, 3 names, 4 the
  /// article itself.
  static func kind(of words: ArraySlice<UInt32>) -> Int {
    guard let first = words.first else { return 0 }
    return kinds[first] ?? 0
  }

  /// Whether a piece of an address stands in the words.
  static func hasWebWord(_ words: ArraySlice<UInt32>) -> Bool {
    words.contains { web.contains($0) }
  }

  /// Four words: going through them is quicker than hashing.
  private static let web = ["http", "https", "www", "twitter"].flatMap { FoldedText($0).words }

  private static let kinds: [UInt32: Int] = {
    var kinds: [UInt32: Int] = [:]
    for (kind, text) in lists.enumerated() {
      for word in FoldedText(text).words { kinds[word] = kind + 1 }
    }
    return kinds
  }()

  private static let lists = [
    """
    read see watch listen more also related mehr lesen lees lire leggi lea zobacz czytaj читайте \
    смотрите les läs lue baca bekijk exclusive recommended follow subscribe sign click download \
    join get siehe auch hier don share comment register log newsletter
    """,
    """
    video vidéo photo photos foto fotos image images bild source sources quelle credit picture \
    pictures gallery anzeige advertisement copyright getty reuters afp dpa fuente fonte kuva
    """,
    "by von par por di door af av writing reporting edited text autor author",
    "this editor note correction update disclaimer updated published originally article story",
  ]
}
