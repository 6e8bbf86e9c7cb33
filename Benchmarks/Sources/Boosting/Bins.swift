/// The numbers of a training set, each squeezed into at most 64 bins.
package struct Bins {
  /// The upper limit of each bin but the last, by feature.
  let limits: [[Float]]
  /// The bin of each row, feature by feature, in one array.
  let cells: [UInt8]
  let rowCount: Int

  /// Bins of rows that are equally long.
  package init(_ rows: [[Float]]) {
    let featureCount = rows.first?.count ?? 0
    rowCount = rows.count
    var limits: [[Float]] = []
    var cells: [UInt8] = []
    cells.reserveCapacity(featureCount * rowCount)
    for feature in 0..<featureCount {
      let own = Self.limits(of: rows, feature)
      limits.append(own)
      for row in rows { cells.append(Self.bin(row[feature], own)) }
    }
    self.limits = limits
    self.cells = cells
  }

  /// The bin of a row's feature.
  @inline(__always)
  func bin(_ feature: Int, of row: Int) -> UInt8 { cells[feature * rowCount + row] }

  /// Limits between distinct values, so that each bin holds about the same number of rows.
  private static func limits(of rows: [[Float]], _ feature: Int) -> [Float] {
    // A sample is enough to see how the values lie.
    let step = max(1, rows.count / 50_000)
    let values = stride(from: 0, to: rows.count, by: step).map { rows[$0][feature] }.sorted()
    var limits: [Float] = []
    var last = 0
    let share = max(1, values.count / 63)
    for index in values.indices.dropFirst() where values[index] != values[index - 1] {
      guard index - last >= share, limits.count < 63 else { continue }
      limits.append((values[index] + values[index - 1]) / 2)
      last = index
    }
    return limits
  }

  private static func bin(_ value: Float, _ limits: [Float]) -> UInt8 {
    var low = 0
    var high = limits.count
    while low < high {
      let middle = (low + high) / 2
      if value <= limits[middle] { high = middle } else { low = middle + 1 }
    }
    return UInt8(low)
  }
}
