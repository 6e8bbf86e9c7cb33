/// A word in small letters, in memory that serves one word after the other.
struct FoldedWord: ~Copyable {
  private let letters: UnsafeMutablePointer<UInt8>
  private var count = 0

  /// More of a word than that tells nothing, and hostile words have a million letters.
  static let longest = 48
  /// The last character of a word that is cut may stand across the limit.
  private static let capacity = longest + 16

  init() { letters = .allocate(capacity: Self.capacity) }

  deinit { letters.deallocate() }

  /// The word, until the next one is written.
  @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: letters, count: count) }

  mutating func removeAll() { count = 0 }

  /// Adds a letter; what is beyond all words is dropped.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard count < Self.capacity else { return }
    letters[count] = byte
    count += 1
  }

  mutating func append(_ lead: UInt8, _ next: UInt8) {
    append(lead)
    append(next)
  }
}
