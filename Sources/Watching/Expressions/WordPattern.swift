/// A word or a phrase of an expression, cut as texts are cut, with its wildcards and the signs that
/// must stand as written.
struct WordPattern: Sendable, Hashable {
  /// One folded word, perhaps with wildcards.
  struct Piece: Sendable, Hashable {
    /// Folded UTF-8; ``WordPattern/star`` and ``WordPattern/mark`` stand for wildcards.
    var bytes: [UInt8]
    /// Whether there are any.
    var hasWildcard = false

    /// The letters before the first wildcard.
    var stem: ArraySlice<UInt8> { bytes.prefix { $0 != star && $0 != mark } }
  }

  /// `*`: any letters, also none.
  static let star: UInt8 = 1
  /// `?`: one letter.
  static let mark: UInt8 = 2

  /// The words in order.
  private(set) var pieces: [Piece] = []
  /// What is wrong with the wildcards, a clause; nil where nothing is.
  private(set) var fault: String?

  /// Cuts a word; in a phrase a question mark is punctuation.
  init(_ text: String, isPhrase: Bool = false) {
    let bytes = Array(text.utf8)
    let words = Words(text)
    func isWildcard(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "*") || !isPhrase && byte == UInt8(ascii: "?")
    }
    if bytes.contains(where: isWildcard) {
      fault = Self.leadingFault(bytes, isPhrase: isPhrase, isWildcard)
    }
    addPieces(words, bytes, isWildcard)
    if fault == nil, pieces.contains(where: Self.isShort) {
      fault = "fewer than 3 characters before a wildcard"
    }
  }

  /// Words, each with the wildcards right after it; a word right after a wildcard goes on with it.
  private mutating func addPieces(
    _ words: Words, _ bytes: [UInt8], _ isWildcard: (UInt8) -> Bool
  ) {
    var joined = -1
    for index in words.indices {
      let range = words.range(at: index)
      var piece = Piece(bytes: Array(words.folded(at: index)))
      if joined == range.lowerBound, var last = pieces.popLast() {
        last.bytes += piece.bytes
        piece = last
      }
      joined = range.upperBound
      while joined < bytes.count, isWildcard(bytes[joined]) {
        piece.bytes.append(bytes[joined] == UInt8(ascii: "*") ? Self.star : Self.mark)
        piece.hasWildcard = true
        joined += 1
      }
      if !piece.hasWildcard { joined = -1 }
      pieces.append(piece)
    }
  }

  /// Whether it has no wildcard.
  var isPlain: Bool { fault == nil && !pieces.contains(where: \.hasWildcard) }

  private static func isShort(_ piece: Piece) -> Bool {
    guard piece.hasWildcard else { return false }
    return piece.stem.count { $0 & 0xC0 != 0x80 } < 3
  }

  private static func leadingFault(
    _ bytes: [UInt8], isPhrase: Bool, _ isWildcard: (UInt8) -> Bool
  ) -> String? {
    if bytes.allSatisfy(isWildcard) { return "a wildcard alone" }
    for (index, byte) in bytes.enumerated() where isWildcard(byte) {
      let isAfterSpace = index == 0 || bytes[index - 1] == 0x20
      guard isAfterSpace else { continue }
      let isFollowed = index + 1 < bytes.count && bytes[index + 1] != 0x20
      return isPhrase && !isFollowed ? "a wildcard alone" : "leading wildcard"
    }
    return nil
  }
}
