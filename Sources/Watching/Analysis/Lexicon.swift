/// Folded words with a number each, found by hash (open addressing, linear probing).
///
/// Built once from what topics look for, then only asked.
struct Lexicon: Sendable {
  /// Per slot the upper half of the hash and, in the lower half, the entry's number from 1; 0 is
  /// empty.
  private var slots: [UInt64] = [UInt64](repeating: 0, count: 16)
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var values: [UInt32] = []

  /// How many words there are.
  var count: Int { values.count }
  /// Whether there is none.
  var isEmpty: Bool { values.isEmpty }

  /// The value of a word that is known, or the given one, which it has from now on.
  mutating func intern(_ word: some Collection<UInt8>, as value: UInt32) -> UInt32 {
    let word = Array(word)
    return word.withUnsafeBufferPointer { buffer in
      let hash = Self.hash(buffer)
      let known = find(buffer, hash: hash)
      if known != 0 { return known }
      insert(buffer, hash: hash, value: value)
      return value
    }
  }

  /// Calls with every word and its value.
  func forEach(_ body: (ArraySlice<UInt8>, UInt32) -> Void) {
    for index in values.indices {
      body(bytes[Int(ends[index])..<Int(ends[index + 1])], values[index])
    }
  }

  /// The value of a word; 0 where it is not known.
  func value(of word: some Collection<UInt8>) -> UInt32 {
    Array(word).withUnsafeBufferPointer { find($0, hash: Self.hash($0)) }
  }

  /// The value of a word; 0 where it is not known.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return 0 }
      if entry >> 32 == hash >> 32 {
        let index = Int(entry & 0xFFFF_FFFF) - 1
        if isEqual(word, index) { return values[index] }
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func isEqual(_ word: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let start = Int(ends[index])
    guard Int(ends[index + 1]) - start == word.count else { return false }
    for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64, value: UInt32) {
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    values.append(value)
    if values.count * 2 > slots.count { grow() } else { place(hash, values.count) }
  }

  private mutating func place(_ hash: UInt64, _ number: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(number)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 4)
    for index in values.indices {
      let hash = bytes[Int(ends[index])..<Int(ends[index + 1])].withUnsafeBufferPointer(Self.hash)
      place(hash, index + 1)
    }
  }

  /// Eight bytes at a time, each multiplied and folded (after the mixing step of SplitMix64).
  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: word.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= word.count {
      var chunk: UInt64 = 0
      for offset in 0..<8 { chunk |= UInt64(word[index + offset]) << UInt64(8 * offset) }
      hash = mixed(hash ^ chunk)
      index += 8
    }
    var rest: UInt64 = 0
    while index < word.count {
      rest = rest << 8 | UInt64(word[index])
      index += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    return product ^ product >> 27
  }
}
