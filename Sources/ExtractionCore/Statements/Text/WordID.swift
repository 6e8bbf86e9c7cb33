/// A word's identity: the 64-bit FNV-1a hash of its folded UTF-8 bytes.
///
/// Tables and features ask for identity only, so no string is ever made for a token. Two words of
/// one article share an identity with a probability of about 10⁻¹³.
struct WordID: Hashable, Sendable, ExpressibleByStringLiteral {
  var hash: UInt64

  init(hash: UInt64) { self.hash = hash }

  init(_ word: some Sequence<UInt8>) {
    var value = WordID.seed
    for byte in word { value = WordID.step(value, byte) }
    hash = value
  }

  /// The last letters of a word, or all of it where it has no more.
  @inline(__always)
  init(last count: Int, of word: UnsafeBufferPointer<UInt8>) {
    var value = WordID.seed
    for index in max(0, word.count - count)..<word.count { value = WordID.step(value, word[index]) }
    hash = value
  }

  /// What a word becomes that is written on.
  init(_ word: [UInt8], after start: WordID) {
    hash = word.reduce(start.hash) { WordID.step($0, $1) }
  }

  init(_ word: some StringProtocol) { self.init(word.utf8) }

  init(stringLiteral value: String) { self.init(value.utf8) }

  /// The value before any byte.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The value after one more byte.
  @inline(__always)
  static func step(_ value: UInt64, _ byte: UInt8) -> UInt64 {
    (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// 32 well mixed bits, for features.
  var short: UInt32 { UInt32(truncatingIfNeeded: hash ^ (hash >> 32)) }
}
