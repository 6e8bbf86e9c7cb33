/// The sums of feature groups, kept while they hold: the last one of all, and the last one of each kind
/// of token. What holds is told by a key.
struct GroupSums<Sum> {
  private var key = UInt64.max
  private var sum: Sum
  // A kind is below 32; see ``Cell``.
  private var kindKeys = InlineArray<32, UInt64>(repeating: .max)
  private var kindSums: InlineArray<32, Sum>

  init(zero: Sum) {
    sum = zero
    kindSums = InlineArray(repeating: zero)
  }

  /// Forgets all: another cue, other features.
  mutating func removeAll() {
    key = .max
    for index in kindKeys.indices { kindKeys[index] = .max }
  }

  /// The sum of a key, computed where the last key was another one.
  @inline(__always)
  mutating func sum(of key: UInt64, _ compute: () -> Sum) -> Sum {
    if key != self.key {
      self.key = key
      sum = compute()
    }
    return sum
  }

  /// The sum of a key and a kind, computed where the last key of that kind was another one.
  @inline(__always)
  mutating func sum(of key: UInt64, kind: UInt32, _ compute: () -> Sum) -> Sum {
    let place = Int(kind & 31)
    if key != kindKeys[place] {
      kindKeys[place] = key
      kindSums[place] = compute()
    }
    return kindSums[place]
  }
}
