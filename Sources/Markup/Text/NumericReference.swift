/// A numeric character reference, read after its "#".
struct NumericReference {
  /// The bytes it takes, a semicolon counted, the "#" not.
  private(set) var length = 0
  private var value: UInt32 = 0

  /// Nil where no digit follows.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start
    let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    let radix: UInt32 = isHexadecimal ? 16 : 10
    while index < bytes.count, let digit = Self.digit(bytes[index], radix: radix) {
      value = min(value &* radix &+ digit, 0x110000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
    length = index - start
  }

  private static func digit(_ byte: UInt8, radix: UInt32) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f") where radix == 16: UInt32(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F") where radix == 16: UInt32(byte) - 0x37
    default: nil
    }
  }

  /// Appends the character; control characters that text cannot hold are left out.
  /// - Parameter keepingControls: whether 128 to 159 stay the control characters that they are.
  func append(to out: inout [UInt8], keepingControls: Bool = false) {
    switch value {
    case 0: UTF8Repair.append(0xFFFD, to: &out)
    case 9, 10, 13: out.append(UInt8(value))
    case 1..<0x20, 0x7F: break
    case 0x80..<0xA0 where !keepingControls:
      UTF8Repair.append(Self.windows1252[Int(value) - 0x80], to: &out)
    default: UTF8Repair.append(value, to: &out)
    }
  }

  /// Appends the character of a byte of 0x80 or more in windows-1252.
  static func append(windows1252 byte: UInt8, to out: inout [UInt8]) {
    UTF8Repair.append(byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt32(byte), to: &out)
  }

  /// What numbers 128 to 159 mean (WHATWG HTML Standard, 13.2.5.80).
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
