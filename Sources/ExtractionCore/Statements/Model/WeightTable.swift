/// A table of learnt rows of whole numbers, in memory that others own.
struct WeightTable {
  let rows: UnsafeRawPointer
  /// The bits of a hash that choose the row.
  let mask: UInt32
  /// Bytes of a row.
  let stride: Int

  /// Where the next table starts.
  var end: UnsafeRawPointer { rows + (Int(mask) + 1) * stride }

  /// The row of a hash.
  @inline(__always)
  func row(_ hash: UInt32) -> UnsafeRawPointer { rows + Int(hash & mask) * stride }
}
