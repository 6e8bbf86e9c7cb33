/// Powers of e by plain arithmetic, so that every machine computes the same bits: no system library
/// promises that for `exp`.
enum Exponential {
  /// e to the power of x; 0 below -700, the value at 700 above it.
  static func exp(_ x: Double) -> Double {
    guard x > -700 else { return 0 }
    let x = min(x, 700)
    let k = (x * 1.4426950408889634).rounded()
    let r = x - k * 0.6931471803691238 - k * 1.9082149292705877e-10
    var term = 1.0
    var sum = 1.0
    for n in 1...14 {
      term = term * r / Double(n)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
  }

  /// 1 / (1 + e⁻ˣ).
  static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}
