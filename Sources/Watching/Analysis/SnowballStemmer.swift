internal import CStemmer

/// The stemmers of the Snowball project (M. F. Porter, "Snowball: a language for stemming algorithms",
/// 2001), as Debian's libstemmer has them.
public struct SnowballStemmer: Stemmer {
  /// Makes a stemmer.
  public init() {}

  /// The languages of libstemmer 2.2 that newspapers are written in; a text whose language is not
  /// known is read as English.
  public let languages = [
    "en", "xx", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "nb", "nn", "fi", "hu", "ro",
    "ru", "tr",
    "el", "ar", "ca", "eu", "ga", "hi", "hy", "id", "lt", "ne", "sr", "ta", "yi",
  ]

  /// Other subtags of the same languages.
  private static let others = ["nb": "no", "nn": "no", "xx": "en"]

  /// Stems the words of one language; nil for a language that Snowball has no stemmer for.
  public func stemming(in language: String) -> (any Stemming)? {
    let name = Self.others[language] ?? language
    guard languages.contains(name), let handle = sb_stemmer_new(name, nil) else { return nil }
    return SnowballStemming(handle)
  }
}

/// One of libstemmer's stemmers: plain memory, no files, no threads.
private final class SnowballStemming: Stemming {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { sb_stemmer_delete(handle) }

  func stem(_ word: [UInt8]) -> [UInt8] {
    guard let stem = sb_stemmer_stem(handle, word, Int32(clamping: word.count)) else { return word }
    return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
  }
}
