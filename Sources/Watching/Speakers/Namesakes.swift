import ExtractionCore

/// The people of one surname that an article names.
struct Namesakes {
  /// The first names before the surname, each with the names before it: "Vladimir Vladimirovich".
  private var firstNames: Set<[String]> = []

  /// Looks through an article's title, text and speakers for "<first name> <surname>".
  /// - Parameter surname: a ``NameKey``.
  init(of surname: String, in article: Article) {
    if let title = article.title, !Self.isCapitalized(title) {
      collect(surname, in: title, language: article.language)
    }
    collect(surname, in: article.text, language: article.language)
    for statement in article.statements {
      guard let speaker = statement.speaker else { continue }
      let keys = PersonName(speaker.name).keys
      guard keys.count > 1, keys.last == surname, !NameTitles.isBeforeSurname(keys[0]) else {
        continue
      }
      firstNames.insert([keys[0]])
    }
  }

  /// Whether somebody of that surname is named whose first name is none of these.
  func hasOther(than known: some Sequence<String>) -> Bool {
    let known = Array(known)
    return firstNames.contains { !Self.agree($0, known) }
  }

  /// Whether one of the names before a surname is one of a person's first names.
  static func agree(_ names: [String], _ known: [String]) -> Bool {
    names.contains { name in known.contains { PersonName.agree($0, name) } }
  }

  /// Whether a headline Writes Most Words Like This: then a capital tells nothing of names.
  private static func isCapitalized(_ title: String) -> Bool {
    let words = Words(title)
    let bytes = Array(title.utf8)
    let long = words.indices.dropFirst().filter { words.range(at: $0).count > 3 }
    let capitals = long.count { isCapital(bytes[words.range(at: $0).lowerBound]) }
    return long.count > 1 && capitals * 10 >= long.count * 7
  }

  private mutating func collect(_ surname: String, in text: String, language: String) {
    let words = Words(text)
    let bytes = Array(text.utf8)
    for index in NameKeyWriter.places(of: surname, in: words) where index > 0 {
      let names = Self.firstNames(before: index, in: words, bytes, language: language)
      if !names.isEmpty { firstNames.insert(names) }
    }
  }

  /// The keys of the words before a surname that read as first names, the nearest first, three at most.
  static func firstNames(
    before index: Int, in words: Words, _ bytes: [UInt8], language: String
  ) -> [String] {
    var names: [String] = []
    var place = index
    while place > 0, names.count < 3,
      let name = firstName(before: place, in: words, bytes, language: language)
    {
      names.append(name)
      place -= 1
    }
    return names
  }

  /// The key of the word before another, where it reads as a first name.
  private static func firstName(
    before index: Int, in words: Words, _ bytes: [UInt8], language: String
  ) -> String? {
    let before = words.range(at: index - 1)
    let gap = bytes[before.upperBound..<words.range(at: index).lowerBound]
    let isInitial = before.count == 1 && gap.elementsEqual(". ".utf8)
    guard isInitial || gap.elementsEqual(" ".utf8), isCapital(bytes[before.lowerBound]) else {
      return nil
    }
    let key = NameKey.of(words.folded(at: index - 1))
    guard !NameTitles.isTitle(key), !NameTitles.isDate(key),
      !isPlace(before: index, in: words, bytes)
    else { return nil }
    if !isInitial, startsSentence(before.lowerBound, bytes) {
      guard ["en", "xx"].contains(language), !NameTitles.isOpening(key) else { return nil }
    }
    return key
  }

  /// "In Moscow Putin said": the word before is a place.
  private static func isPlace(before index: Int, in words: Words, _ bytes: [UInt8]) -> Bool {
    guard index > 1 else { return false }
    return ["in", "at", "near"].contains(
      String(decoding: words.folded(at: index - 2), as: UTF8.self))
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte >= 0xC0
  }

  /// Whether a sentence or a quotation starts at that byte.
  private static func startsSentence(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    if offset == 0 || Sentences.isBoundary(at: offset, in: bytes) { return true }
    return bytes[offset - 1] != UInt8(ascii: " ")
  }
}
