/// Two words that follow one another, with a number each pair: what phrases are found by.
struct PairTable: Sendable {
  private var keys: [UInt64] = [UInt64](repeating: 0, count: 16)
  private var numbers: [UInt32] = [UInt32](repeating: 0, count: 16)
  /// How many pairs there are.
  private(set) var count = 0

  /// The number of a pair, which it has from now on; from 0.
  mutating func intern(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let key = Self.key(first, second)
    var slot = slot(of: key)
    if keys[slot] == key { return numbers[slot] }
    if count * 2 >= keys.count {
      grow()
      slot = self.slot(of: key)
    }
    keys[slot] = key
    numbers[slot] = UInt32(count)
    count += 1
    return numbers[slot]
  }

  /// The number of a pair; nil where no topic looks for it.
  @inline(__always)
  func number(_ first: UInt32, _ second: UInt32) -> UInt32? {
    let key = Self.key(first, second)
    let slot = slot(of: key)
    return keys[slot] == key ? numbers[slot] : nil
  }

  /// Word numbers count from 1, so no key is 0.
  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  /// Where a key is, or the empty slot where it would be.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    let product = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: product >> 32) & mask
    while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, numbers)
    keys = [UInt64](repeating: 0, count: old.0.count * 4)
    numbers = [UInt32](repeating: 0, count: keys.count)
    for (index, key) in old.0.enumerated() where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      numbers[slot] = old.1[index]
    }
  }
}
