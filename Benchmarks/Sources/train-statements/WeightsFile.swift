@_spi(Training) import ExtractionCore

/// Writes the weights as signed bytes and 16-bit numbers; the layout is described where it is read,
/// at the core's statement weights.
struct WeightsFile {
  var forms: Set<UInt32>
  var cue: SparseTable
  var emission: SparseTable
  var edge: SparseTable
  var verdict: VerdictTrainer.Verdict?

  static let verdictUnit = 1.0 / 1024

  /// The bytes of the file.
  var bytes: [UInt8] {
    let cueUnit = Self.unit([cue])
    let chainUnit = Self.unit([emission, edge])
    var bytes = Array("EARSTMT3".utf8)
    let bits = [cue.bits, emission.bits, edge.bits, VerdictTrainer.bits]
    for value in bits { Self.append(UInt32(value), to: &bytes) }
    for unit in [cueUnit, chainUnit, Self.verdictUnit] {
      Self.append(UInt32((unit * 1e6).rounded()), to: &bytes)
    }
    bytes += bitmap
    for (table, unit) in [(cue, cueUnit), (emission, chainUnit), (edge, chainUnit)] {
      bytes += table.values.map { Self.signed(Double($0) / unit) }
    }
    for index in 0..<(1 << VerdictTrainer.bits) {
      let value = verdict.map { Double($0.table.values[index]) / Self.verdictUnit } ?? 0
      let number = Int16(max(-32767, min(32767, value.rounded())))
      bytes += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
    }
    if let verdict {
      bytes += Self.block(verdict.first, width: TrainingCandidate.numberCount)
      bytes += Self.block(verdict.right, width: TrainingCandidate.secondCount)
      bytes += Self.block(verdict.exact, width: TrainingCandidate.secondCount)
    }
    return bytes
  }

  /// Trees with their length before them.
  private static func block(_ trees: [BoostedTrees.Tree], width: Int) -> [UInt8] {
    let own = BoostedTrees.encode(trees, bias: 0, featureCount: width, namesCheck: 0)
    var bytes: [UInt8] = []
    append(UInt32(own.count), to: &bytes)
    return bytes + own
  }

  private var bitmap: [UInt8] {
    var bitmap = [UInt8](repeating: 0, count: 8192)
    for form in forms { bitmap[Int(form & 0xFFFF) / 8] |= 1 << (form % 8) }
    return bitmap
  }

  /// What one step is worth, so that all but one in two thousand of the weights that are not zero fit.
  private static func unit(_ tables: [SparseTable]) -> Double {
    let sizes = tables.flatMap { $0.values.filter { $0 != 0 } }.map(abs).sorted()
    guard !sizes.isEmpty else { return 1 }
    let size = Double(sizes[min(sizes.count - 1, sizes.count * 9995 / 10000)]) / 127
    return max(1e-6, (size * 1e6).rounded() / 1e6)
  }

  private static func signed(_ value: Double) -> UInt8 {
    UInt8(bitPattern: Int8(max(-127, min(127, value.rounded()))))
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
