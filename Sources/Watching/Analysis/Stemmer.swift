/// Brings the inflected forms of a word together, by language.
public protocol Stemmer: Sendable {
  /// The stem of a folded word; the word itself in a language that is not known.
  /// - Parameters:
  ///   - word: folded UTF-8.
  ///   - language: a BCP 47 primary subtag.
  func stem(_ word: [UInt8], language: String) -> [UInt8]

  /// The languages it knows, BCP 47 primary subtags.
  var languages: [String] { get }
}
