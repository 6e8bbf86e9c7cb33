/// The logistic function without a math library.
enum Logistic {
  /// 1 / (1 + e^-x), to about one part in a million; bounded for any x.
  static func probability(_ x: Float) -> Float {
    1 / (1 + exponential(-min(30, max(-30, x))))
  }

  /// e^x as 2^k × e^r with |r| ≤ ln 2 / 2, the rest by its series.
  private static func exponential(_ x: Float) -> Float {
    let power = (x * 1.442_695_04).rounded()
    let rest = x - power * 0.693_147_18
    let series =
      1 + rest * (1 + rest * (1 / 2 + rest * (1 / 6 + rest * (1 / 24 + rest / 120))))
    return series * Float(sign: .plus, exponent: Int(power), significand: 1)
  }
}
