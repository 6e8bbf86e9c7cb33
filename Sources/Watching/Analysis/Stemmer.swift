/// Brings the inflected forms of words together, by language.
public protocol Stemmer: Sendable {
  /// The languages it knows, BCP 47 primary subtags; "xx" where it has something for texts whose
  /// language is not known.
  var languages: [String] { get }

  /// Stems the words of one language; nil for a language that it does not know.
  /// - Parameter language: a BCP 47 primary subtag.
  func stemming(in language: String) -> (any Stemming)?
}

/// Stems the words of one language, for one text: not to be shared between threads.
public protocol Stemming: AnyObject {
  /// The stem of a word.
  /// - Parameter word: UTF-8 in small letters, accents and all.
  func stem(_ word: [UInt8]) -> [UInt8]
}
