/// Joins the inflected forms of English words: plurals, -ed, -ing (after step 1 of Porter, "An
/// algorithm for suffix stripping", 1980). Enough for `~word` where no other stemmer is given.
public struct EnglishStemmer: Stemmer {
  /// Makes a stemmer.
  public init() {}

  /// English, and texts of unknown language.
  public var languages: [String] { ["en", "xx"] }

  /// The word without its inflection.
  public func stem(_ word: [UInt8], language: String) -> [UInt8] {
    guard languages.contains(language), word.count > 3 else { return word }
    var word = Self.withoutPlural(word)
    for ending in ["ing", "ed"] where word.hasEnding(ending) {
      let stem = Array(word.dropLast(ending.utf8.count))
      guard stem.contains(where: Self.isVowel) else { continue }
      word = Self.repaired(stem)
      break
    }
    if word.last == UInt8(ascii: "e"), word.count > 3 { word.removeLast() }
    if word.last == UInt8(ascii: "y"), word.dropLast().contains(where: Self.isVowel) {
      word[word.count - 1] = UInt8(ascii: "i")
    }
    return word
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }

  private static func withoutPlural(_ word: [UInt8]) -> [UInt8] {
    if word.hasEnding("sses") { return word.dropLast(2) }
    if word.hasEnding("ies") { return word.dropLast(2) }
    if word.hasEnding("ss") || word.hasEnding("us") || word.hasEnding("is") { return word }
    if ["shes", "ches", "xes", "zes"].contains(where: word.hasEnding) { return word.dropLast(2) }
    return word.last == UInt8(ascii: "s") ? word.dropLast() : word
  }

  /// What -ing and -ed leave: "planned" leaves "plann", which is "plan".
  private static func repaired(_ stem: [UInt8]) -> [UInt8] {
    guard let last = stem.last, stem.count > 2, stem[stem.count - 2] == last, !isVowel(last),
      !"lsz".utf8.contains(last)
    else { return stem }
    return stem.dropLast()
  }
}

extension [UInt8] {
  fileprivate func hasEnding(_ ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
