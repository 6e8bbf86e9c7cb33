/// Makes the nonces of the page's own style and script.
enum Nonce {
  /// 128 random bits in hexadecimal (CSP 3, section 2.3.1, asks for 128 at least).
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    let halves = [generator.next(), generator.next()]
    return halves.map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
