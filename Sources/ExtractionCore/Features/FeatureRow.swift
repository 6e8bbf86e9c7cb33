/// The numbers that describe blocks, one after the other, each in the order of
/// ``BlockDescriber/names``.
struct FeatureRow {
  private(set) var values: [Float] = []

  mutating func clear() { values.removeAll(keepingCapacity: true) }

  @inline(__always) mutating func add(_ value: Float) { values.append(value) }
  @inline(__always) mutating func add(_ value: Int) { values.append(Float(value)) }
  @inline(__always) mutating func add(_ value: Bool) { values.append(value ? 1 : 0) }
  mutating func add(_ value: SIMD32<UInt8>, count: Int) {
    for index in 0..<count { values.append(Float(value[index])) }
  }
}
