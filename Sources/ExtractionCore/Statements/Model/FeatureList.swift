import ExtractionWeights

/// The hashed features of one decision.
///
/// Grows never: what a template list can add is known (about a hundred), and the hot loop allocates
/// nothing. What came after 256 would stand over the first ones again: wrong, but inside its memory, and
/// cheaper than to ask every time.
///
/// A list for a table tells the processor of each row that will be read, as soon as it is known: the
/// tables are larger than the caches near it. The later the sum is taken, the less it waits.
struct FeatureList: ~Copyable {
  /// The hashes; a table takes as many of their low bits as it has rows.
  let values: UnsafeMutablePointer<UInt32>
  private let rows: UnsafeRawPointer
  private let mask: UInt32
  private let stride: Int
  private var added = 0
  private static let capacity = 256

  /// How many there are.
  @inline(__always) var count: Int { min(added, Self.capacity) }

  /// A list whose features nobody looks up.
  init() {
    values = .allocate(capacity: Self.capacity)
    (rows, mask, stride) = (UnsafeRawPointer(values), 0, 0)
  }

  /// A list for a table.
  init(for table: WeightTable) {
    values = .allocate(capacity: Self.capacity)
    (rows, mask, stride) = (table.rows, table.mask, table.stride)
  }

  deinit { values.deallocate() }

  mutating func removeAll() { added = 0 }

  /// Holds what is added now, and nothing of what was before.
  @inline(__always)
  mutating func replaceAll(_ add: (inout FeatureList) -> Void) {
    removeAll()
    add(&self)
  }

  /// Adds a feature: a template and what it saw.
  @inline(__always)
  mutating func add(_ template: UInt32, _ x: UInt32 = 0, _ y: UInt32 = 0, _ z: UInt32 = 0) {
    var hash = UInt64(template) &* 0x9E37_79B9_7F4A_7C15
    hash = hash &+ UInt64(x) &* 0xC2B2_AE3D_27D4_EB4F
    hash = hash &+ UInt64(y) &* 0x1656_67B1_9E37_79F9
    hash = hash &+ UInt64(z) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    let value = UInt32(truncatingIfNeeded: hash >> 32)
    values[added & (Self.capacity - 1)] = value
    earshot_prefetch(rows + Int(value & mask) * stride)
    added &+= 1
  }
}
