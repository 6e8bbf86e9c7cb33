/// The words that stand around names in bylines, in the languages of the press.
enum AuthorWords {
  /// What is no part of a name at its ends.
  static let edges = " .,:;-–*\"'“”&"
  /// Where a name ends: at a role, a place, a day.
  static let ends = [
    "(", "[", "（", "【", "–", "—", "|", " - ", " on ", " am ", " at ", " vom ", " in ", " for ",
    " für ", " via ",
  ]
  static let conjunctions: Set<String> = [
    "&", "and", "und", "et", "y", "e", "en", "og", "och", "и", "i", "with", "und:", "ja", "oraz",
  ]
  /// What stands before a name, longer ones first.
  static let prepositions = [
    "written by", "story by", "reported by", "reporting by", "posted by", "published by",
    "analysis by", "opinion by", "review by", "updated by", "article by", "words by", "text by",
    "reporting from", "eingestellt von", "veröffentlicht von", "geschrieben von", "verfasst von",
    "gepostet von", "erstellt von", "artikel von", "beitrag von", "ein beitrag von", "text von",
    "pressemitteilung von", "text & fotos", "text und fotos", "fotos", "publié par", "écrit par",
    "rédigé par", "escrito por", "publicado por", "redactado por", "scritto da", "pubblicato da",
    "a cura di", "geschreven door", "geplaatst door", "skrevet av", "skrevet af", "skriven av",
    "autorin/autor", "autor/in", "autor:in", "autor*in", "autor(in)", "auteur", "autore", "by",
    "von", "par", "por", "di", "door", "af", "av", "od", "автор", "autorin", "autoren", "autor",
    "authors", "author", "texte", "text", "words", "from", "foto", "de", "yazan", "γράφει",
    "penulis", "reporter", "πηγή", "текст", "szerző", "tekst", "kirjoittaja", "teksti", "tác giả",
    "责任编辑", "責任編輯", "责编", "作者", "编辑", "編輯", "记者", "記者", "文",
  ]
  static let degrees: Set<String> = [
    "ph.d", "phd", "md", "m.d", "jr", "sr", "mph", "ms", "rd", "j.d", "esq",
  ]
  /// Words that no name holds.
  static let noNames: Set<String> = [
    "staff", "redaktion", "redaction", "rédaction", "redazione", "redacción", "redactie", "editor",
    "editors", "editorial", "team", "desk", "newsroom", "agency", "agencies", "correspondent",
    "reporter", "writer", "journalist", "contributor", "follow", "twitter", "facebook",
    "published", "updated", "share", "author", "about", "more", "articles", "view", "profile",
    "subscribe", "read", "admin", "news", "press", "images", "getty", "online", "photograph",
    "photography", "photographer", "photographs", "freelance", "producer", "columnist", "chief",
    "senior", "political", "business", "sports", "posted", "bio", "email", "contact", "min",
    "hours", "hour", "ago", "photo", "by", "head", "director", "officer", "professor", "company",
    "bild", "quelle", "source", "credit", "copyright", "rdn", "veröffentlicht", "publiziert",
    "eingestellt", "kommentare", "kommentar", "comments", "archiv", "anzeigen", "alle", "artikel",
    "beiträge", "uhr", "publié", "publicado", "pubblicato", "video",
    "related", "watch", "pin", "later", "live", "google", "university", "society", "reporters",
    "writers", "contributors",
  ]
  /// Words that mark a line as one of authors wherever in a page it stands.
  static let labels = [
    "autorin", "autor", "autoren", "auteur", "autore", "author", "authors", "verfasser",
  ]
  /// The same in Chinese and Japanese, with a colon behind them.
  static let eastAsianLabels = ["作者", "记者", "記者", "责任编辑", "責任編輯", "责编", "编辑", "編輯"]
}
