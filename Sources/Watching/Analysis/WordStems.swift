import ExtractionCore

/// The stems of a text's words in its language.
///
/// Words are stemmed as they are written, in small letters (Snowball's rules need the accents), and the
/// stems are folded: what is compared has no accents on either side.
struct WordStems {
  private let stemming: any Stemming

  /// - Returns: nil where there is no stemmer for the language.
  init?(stemmer: any Stemmer, language: String) {
    let subtag = String(language.lowercased().prefix { $0 != "-" })
    guard let stemming = stemmer.stemming(in: subtag) else { return nil }
    self.stemming = stemming
  }

  /// The folded stem of a word of ASCII letters, folded already.
  func stem(ofPlain word: [UInt8]) -> [UInt8] { folded(stemming.stem(word)) }

  /// The folded stem of a word as it is written.
  func stem(of word: some StringProtocol) -> [UInt8] {
    folded(stemming.stem(Array(Self.plain(word).utf8)))
  }

  /// Calls with the number and the folded stem of each word of a text.
  func forEach(of words: Words, in text: String, _ body: (Int, [UInt8]) -> Void) {
    var known: [[UInt8]: [UInt8]] = [:]
    let bytes = Array(text.utf8)
    for index in words.indices {
      let written = Array(bytes[words.range(at: index)])
      if let stem = known[written] {
        body(index, stem)
        continue
      }
      let isASCII = written.allSatisfy { $0 < 0x80 }
      let stem =
        isASCII
        ? stem(ofPlain: Array(words.folded(at: index)))
        : stem(of: String(decoding: written, as: UTF8.self))
      known[written] = stem
      body(index, stem)
    }
  }

  private func folded(_ stem: [UInt8]) -> [UInt8] {
    if stem.allSatisfy({ $0 < 0x80 }) { return stem }
    return Array(Folding.folded(String(decoding: stem, as: UTF8.self)).utf8)
  }

  /// Small letters without soft hyphens and joiners.
  private static func plain(_ word: some StringProtocol) -> String {
    var kept = String.UnicodeScalarView()
    kept.append(
      contentsOf: word.lowercased().unicodeScalars.filter {
        Folding.fold($0).kind != .ignored || $0.properties.canonicalCombiningClass != .notReordered
      })
    return String(kept)
  }
}
