/// Phrases of the placeholders that stand where embedded posts would: they ask for consent to show
/// something from elsewhere. German, English, French and Italian sites have them in the text.
enum ConsentPhrases {
  static func isIn(_ text: String) -> Bool {
    let lower = text.lowercased()
    return phrases.contains { lower.contains($0) }
  }

  private static let phrases = [
    "externer inhalt", "externe inhalte", "externen inhalt", "externem inhalt", "drittplattform",
    "third party cookies", "third-party cookies", "privatsphäre-einstellungen",
    "inhalte von drittanbietern", "inhalte von twitter", "inhalte von youtube",
    "enable javascript", "aktivieren sie javascript", "erforderliche cookies", "contenu tiers",
    "datawrapper. erst wenn",
  ]
}
