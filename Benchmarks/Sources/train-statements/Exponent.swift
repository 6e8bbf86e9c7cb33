import Foundation

/// The exponential and the logarithm that training uses.
enum Exponent {
  @inline(__always) static func exp(_ x: Double) -> Double { Foundation.exp(x) }
  @inline(__always) static func log(_ x: Double) -> Double { Foundation.log(x) }
}
