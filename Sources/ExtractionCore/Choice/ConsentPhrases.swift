/// Phrases of the placeholders that stand where embedded posts would: they ask for consent to show
/// something from elsewhere. German, English, French and Italian sites have them in the text.
enum ConsentPhrases {
  /// Whether one stands in the words.
  static func areIn(_ words: ArraySlice<UInt32>) -> Bool {
    words.indices.contains { start in
      guard mayStart[Int(words[start] & 1023)], let phrases = byFirstWord[words[start]] else {
        return false
      }
      return phrases.contains { words[start...].starts(with: $0) }
    }
  }

  /// For the low bits of a word whether a phrase may start with it: quicker than looking each word up.
  private static let mayStart: [Bool] = {
    var table = [Bool](repeating: false, count: 1024)
    for word in byFirstWord.keys { table[Int(word & 1023)] = true }
    return table
  }()

  private static let byFirstWord = Dictionary(
    grouping: phrases.map { FoldedText($0).words }, by: { $0.first ?? 0 })

  private static let phrases = [
    "externer inhalt", "externe inhalte", "externen inhalt", "externem inhalt", "drittplattform",
    "drittplattformen", "third party cookies", "privatsphäre einstellungen",
    "inhalte von drittanbietern", "inhalte von twitter", "inhalte von youtube",
    "enable javascript", "aktivieren sie javascript", "erforderliche cookies", "contenu tiers",
    "datawrapper erst wenn",
  ]
}
