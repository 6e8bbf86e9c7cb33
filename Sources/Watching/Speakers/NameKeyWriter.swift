/// Writes name keys without making strings: the quick way of ``NameKey`` for texts.
struct NameKeyWriter {
  private var key = [UInt8](repeating: 0, count: 64)

  /// Where words of that key stand.
  static func places(of key: String, in words: Words) -> [Int] {
    let wanted = Array(key.utf8)
    var writer = NameKeyWriter()
    return words.bytes.withUnsafeBufferPointer { bytes in
      words.words.indices.filter { index in
        let word = words.words[index]
        let folded = bytes[Int(word.folded)..<Int(word.folded + word.length)]
        return writer.withKey(of: UnsafeBufferPointer(rebasing: folded)) {
          $0.elementsEqual(wanted)
        }
      }
    }
  }

  /// Calls with the key of a folded word.
  mutating func withKey<Result>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let isPlain = word.count <= 48 && word.allSatisfy { $0 < 0x80 }
    if isPlain, NameKey.exonyms.find(word, hash: Lexicon.hash(word)) == 0 {
      let count = NameKey.writeSkeleton(word, to: &key)
      return key.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
    let key = Array(NameKey.of(word).utf8)
    return key.withUnsafeBufferPointer(body)
  }
}
