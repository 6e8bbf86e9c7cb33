/// The words with wildcards that topics look for, found by the letters before the first wildcard.
struct PatternIndex: Sendable {
  private struct Pattern: Sendable {
    var bytes: [UInt8]
    var term: UInt32
  }

  /// Longer beginnings are looked up by their first part.
  private static let longestStem = 60

  private var patterns: [Pattern] = []
  /// Per beginning (a lexicon value from 1), the patterns that start so.
  private var groups: [[Int]] = [[]]
  private var stems = Lexicon()
  /// By the first three bytes of a word: which lengths of beginnings there are, a bit each.
  private var lengths: [UInt32: UInt64] = [:]
  /// A filter before ``lengths``: a bit per hash of three bytes.
  private var heads = [UInt64](repeating: 0, count: 1024)

  /// Whether there is none.
  var isEmpty: Bool { patterns.isEmpty }

  /// Adds a pattern (three letters at least before its first wildcard).
  mutating func add(_ piece: WordPattern.Piece, term: UInt32) {
    let stem = Array(piece.stem.prefix(Self.longestStem))
    patterns.append(Pattern(bytes: piece.bytes, term: term))
    let group = Int(stems.intern(stem, as: UInt32(groups.count)))
    if group == groups.count { groups.append([]) }
    groups[group].append(patterns.count - 1)
    let head = Self.head(stem[0], stem[1], stem[2])
    lengths[head, default: 0] |= 1 << UInt64(stem.count)
    let bit = Self.bit(head)
    heads[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Calls with what each pattern starts with, and its term.
  func forEach(_ body: (ArraySlice<UInt8>, UInt32) -> Void) {
    for pattern in patterns {
      body(pattern.bytes.prefix { $0 != WordPattern.star && $0 != WordPattern.mark }, pattern.term)
    }
  }

  /// Calls with the term of every pattern that a word is like.
  @inline(__always)
  func forEachTerm(of word: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    guard word.count >= 3 else { return }
    let head = Self.head(word[0], word[1], word[2])
    let bit = Self.bit(head)
    guard heads[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return }
    search(word, head: head, body)
  }

  private func search(
    _ word: UnsafeBufferPointer<UInt8>, head: UInt32, _ body: (UInt32) -> Void
  ) {
    guard var mask = lengths[head] else { return }
    while mask != 0 {
      let length = mask.trailingZeroBitCount
      mask &= mask - 1
      guard length <= word.count else { return }
      let stem = UnsafeBufferPointer(rebasing: word[..<length])
      for index in groups[Int(stems.find(stem, hash: Lexicon.hash(stem)))] {
        if Self.isLike(word, patterns[index].bytes) { body(patterns[index].term) }
      }
    }
  }

  /// Whether a folded word is like a pattern: a star takes any bytes, a mark one character. The last
  /// star gives back what it took, so the time is at most the product of both lengths.
  static func isLike(_ word: UnsafeBufferPointer<UInt8>, _ pattern: [UInt8]) -> Bool {
    var (at, place) = (0, 0)
    var retry: (at: Int, place: Int)?
    while at < word.count {
      if place < pattern.count, pattern[place] == WordPattern.star {
        place += 1
        retry = (at, place)
      } else if place < pattern.count, pattern[place] == WordPattern.mark {
        at += characterLength(word, at)
        place += 1
      } else if place < pattern.count, pattern[place] == word[at] {
        at += 1
        place += 1
      } else if let last = retry {
        (at, place) = (last.at + 1, last.place)
        retry = (at, place)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == WordPattern.star }
  }

  private static func characterLength(_ word: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < word.count, word[end] & 0xC0 == 0x80 { end += 1 }
    return end - start
  }

  @inline(__always)
  private static func head(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  @inline(__always)
  private static func bit(_ head: UInt32) -> Int {
    Int(truncatingIfNeeded: (head &* 0x9E37_79B1) >> 16)
  }
}
