/// The endings of a language and what stands for them in base forms: "ies" is "y".
///
/// Asked for every word that no table lists, so a suffix is one number, compared at once, and only those
/// with a word's last byte are looked at.
struct SuffixTable: Sendable {
  private struct Suffix {
    /// Its bytes, the last one lowest.
    var bytes: UInt64
    /// The bits of them.
    var mask: UInt64
    var length: Int
    var replacement: [UInt8]
  }

  /// By their last bytes, the first ones of the language's list first.
  private var suffixes: [Suffix] = []
  /// Which of them end with a byte.
  private var places = [Range<Int>](repeating: 0..<0, count: 256)

  /// A table of suffixes of at most eight bytes and what replaces them. Of two that fit, the first one
  /// counts.
  init(_ list: [(String, String)]) {
    let all = list.map { (bytes: Array($0.0.utf8.suffix(8)), replacement: Array($0.1.utf8)) }
    for last in Set(all.compactMap(\.bytes.last)).sorted() {
      let start = suffixes.count
      for suffix in all where suffix.bytes.last == last {
        let length = suffix.bytes.count
        suffixes.append(
          Suffix(
            bytes: suffix.bytes.reduce(0) { $0 << 8 | UInt64($1) },
            mask: length == 8 ? .max : 1 << UInt64(8 * length) - 1, length: length,
            replacement: suffix.replacement))
      }
      places[Int(last)] = start..<suffixes.count
    }
  }

  /// The base form of a word, or nil where no suffix fits: at least three bytes are left before it.
  func base(of word: UnsafeBufferPointer<UInt8>) -> WordID? {
    guard let last = word.last else { return nil }
    let places = places[Int(last)]
    guard !places.isEmpty else { return nil }
    let ending = word.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    for place in places
    where suffixes[place].bytes == ending & suffixes[place].mask
      && word.count > suffixes[place].length + 2
    {
      let start = WordID(UnsafeBufferPointer(rebasing: word.dropLast(suffixes[place].length)))
      return WordID(suffixes[place].replacement, after: start)
    }
    return nil
  }
}
