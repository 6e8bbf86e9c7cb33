/// Words of a page's interface that stay behind when its text is copied.
enum InterfaceWords {
  /// Whether a line holds nothing else: "close", "close close", "Share Tweet".
  static func isResidue(_ line: String) -> Bool {
    let words = line.lowercased().split { !$0.isLetter }
    return !words.isEmpty && words.count <= 6 && words.allSatisfy { residue.contains(String($0)) }
      || phrases.contains(words.joined(separator: " "))
  }

  private static let residue: Set<String> = [
    "close", "menu", "share", "tweet", "print", "email", "save", "search", "advertisement",
    "facebook", "twitter", "whatsapp", "telegram", "linkedin", "instagram", "copy", "link", "x",
    "previous", "next", "play", "pause", "mute", "fullscreen", "skip", "back", "login", "subscribe",
    "schließen", "teilen", "drucken", "anzeige", "fermer", "partager", "cerrar", "compartir",
    "chiudi", "закрыть", "поделиться", "реклама",
  ]
  private static let phrases: Set<String> = [
    "read more", "see also", "sign up", "sign in", "log in", "skip to content",
    "skip to main content", "back to top", "accept all", "accept cookies", "cookie settings",
    "open in app", "listen to this article", "copy link", "show more", "load more",
  ]
}
