/// A hashed table of weights in training: rows of as many numbers as there are classes, by AdaGrad.
final class SparseTable {
  let bits: Int
  let width: Int
  let weights: UnsafeMutablePointer<Float>
  private let squares: UnsafeMutablePointer<Float>
  private let mask: UInt32
  private var sums: [Float] = []
  private var remembered = 0

  /// - Parameters:
  ///   - bits: how many low bits of a hash choose the row.
  ///   - width: numbers a row.
  ///   - square: what the sums of squares start with: the greater, the calmer the first steps.
  init(bits: Int, width: Int, square: Float = 1e-3) {
    self.bits = bits
    self.width = width
    mask = UInt32(1) << UInt32(bits) - 1
    weights = .allocate(capacity: count(bits, width))
    weights.initialize(repeating: 0, count: count(bits, width))
    squares = .allocate(capacity: count(bits, width))
    squares.initialize(repeating: square, count: count(bits, width))
  }

  deinit {
    weights.deallocate()
    squares.deallocate()
  }

  /// Adds what was learnt so far to the mean that ``average()`` makes of it.
  func remember() {
    if sums.isEmpty { sums = Array(repeating: 0, count: count(bits, width)) }
    for index in sums.indices { sums[index] += weights[index] }
    remembered += 1
  }

  /// Puts the mean of what was remembered in the weights' place: it errs less than any of them.
  func average() {
    guard remembered > 0 else { return }
    for index in sums.indices { weights[index] = sums[index] / Float(remembered) }
    sums = []
    remembered = 0
  }

  /// All numbers.
  var values: UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(start: weights, count: count(bits, width))
  }

  /// Adds up the rows of some features.
  @inline(__always)
  func score(_ features: UnsafeBufferPointer<UInt32>, into sums: UnsafeMutablePointer<Float>) {
    for k in 0..<width { sums[k] = 0 }
    for feature in features {
      let row = weights + Int(feature & mask) * width
      for k in 0..<width { sums[k] += row[k] }
    }
  }

  /// One step against a gradient on the rows of some features.
  /// - Parameter keep: of 2³² the share of features that take part; the rest drops out.
  @inline(__always)
  func update(
    _ features: UnsafeBufferPointer<UInt32>, gradient: UnsafePointer<Float>, rate: Float,
    keep: UInt64, random: inout SplitMix
  ) {
    var pool: UInt64 = 0
    for (index, feature) in features.enumerated() {
      if keep < 1 << 32 {
        pool = index % 2 == 0 ? random.next() : pool >> 32
        if pool & 0xFFFF_FFFF >= keep { continue }
      }
      step(Int(feature & mask) * width, gradient, rate)
    }
  }

  @inline(__always)
  private func step(_ row: Int, _ gradient: UnsafePointer<Float>, _ rate: Float) {
    for k in 0..<width where gradient[k] != 0 {
      let g = gradient[k]
      squares[row + k] += g * g
      weights[row + k] -= rate * (g + 1e-5 * weights[row + k]) / squares[row + k].squareRoot()
    }
  }
}

private func count(_ bits: Int, _ width: Int) -> Int { width << bits }
