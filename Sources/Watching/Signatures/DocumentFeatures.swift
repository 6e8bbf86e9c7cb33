import ExtractionCore

/// Everything a document can be found by, as hashes.
struct DocumentFeatures {
  private(set) var all = FeatureSet()
  private let stemming: WordStems?
  /// The words written with letters beyond ASCII, which are stemmed as they are written.
  private var written = FeatureSet()
  private var key = NameKeyWriter()

  init(of document: Document, stemmer: any Stemmer) {
    stemming = WordStems(stemmer: stemmer, language: document.article.language)
    for field in DocumentReading.matchFields { add(document.text(of: field)) }
    let keys = DocumentKeys(
      document: document, facts: DocumentFacts(document),
      speakers: PersonName.speakers(of: document.article))
    keys.forEach { _ = all.insert(Feature.key($0, $1)) }
  }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { text in
      let words = Words(utf8: text)
      words.bytes.withUnsafeBufferPointer { bytes in
        for word in words.words {
          let folded = bytes[Int(word.folded)..<Int(word.folded + word.length)]
          add(
            UnsafeBufferPointer(rebasing: folded),
            written: UnsafeBufferPointer(rebasing: text[Int(word.start)..<Int(word.end)]))
        }
      }
    }
  }

  private mutating func add(
    _ folded: UnsafeBufferPointer<UInt8>, written: UnsafeBufferPointer<UInt8>
  ) {
    let isNew = all.insert(Feature.word(folded))
    if isNew {
      _ = all.insert(key.withKey(of: folded) { Feature.word($0) })
      Feature.forEachBeginning(of: folded) { _ = all.insert($0) }
    }
    guard let stemming else { return }
    if written.allSatisfy({ $0 < 0x80 }) {
      if isNew { _ = all.insert(Feature.word(stemming.stem(ofPlain: Array(folded)))) }
    } else if self.written.insert(Feature.word(written)) {
      let stem = stemming.stem(of: String(decoding: written, as: UTF8.self))
      _ = all.insert(Feature.word(stem))
    }
  }
}

/// The hashes of what documents are found by. Words, name keys, stems and beginnings share one space:
/// what falls together there lets a document through that need not be, and most are the same anyway.
enum Feature {
  /// The lengths of the beginnings of words that are features, in characters.
  static let beginnings = [3, 5]

  /// The feature of a folded word, a name key or a stem.
  static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { Lexicon.hash(bytes) }

  /// The feature of a folded word, a name key or a stem.
  static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
    Array(bytes).withUnsafeBufferPointer(Lexicon.hash)
  }

  /// The feature of a fact: "site rt.com".
  static func key(_ kind: String, _ value: [UInt8]) -> UInt64 {
    word(Array(kind.utf8) + [0x20] + value)
  }

  /// The features of a folded word's beginnings.
  static func forEachBeginning(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void
  ) {
    for length in beginnings {
      guard let end = end(of: length, in: word) else { return }
      body(beginning(UnsafeBufferPointer(rebasing: word[..<end])))
    }
  }

  /// The feature that words share which start like this; nil where it is too short.
  static func beginning(of stem: some Sequence<UInt8>) -> UInt64? {
    Array(stem).withUnsafeBufferPointer { stem in
      beginnings.reversed().lazy.compactMap { end(of: $0, in: stem) }.first.map {
        beginning(UnsafeBufferPointer(rebasing: stem[..<$0]))
      }
    }
  }

  private static func beginning(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    ~Lexicon.hash(bytes)
  }

  /// Where the first so many characters end; nil where there are fewer.
  private static func end(of length: Int, in word: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    for (index, byte) in word.enumerated() where byte & 0xC0 != 0x80 {
      if count == length { return index }
      count += 1
    }
    return count == length ? word.count : nil
  }
}
