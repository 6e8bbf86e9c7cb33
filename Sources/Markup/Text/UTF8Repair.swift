/// UTF-8 as it comes: valid sequences pass, everything else becomes U+FFFD (Unicode 15, section 3.9,
/// "substitution of maximal subparts").
enum UTF8Repair {
  /// Appends a code point; surrogates and what lies beyond Unicode become U+FFFD.
  static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      out.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      out.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      out.append(tail(scalar))
    case 0xD800..<0xE000, 0x110000...:
      append(0xFFFD, to: &out)
    case 0x800..<0x10000:
      out.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      out.append(tail(scalar >> 6))
      out.append(tail(scalar))
    default:
      out.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      out.append(tail(scalar >> 12))
      out.append(tail(scalar >> 6))
      out.append(tail(scalar))
    }
  }

  private static func tail(_ bits: UInt32) -> UInt8 {
    0x80 | UInt8(truncatingIfNeeded: bits) & 0x3F
  }

  /// What stands at a place in UTF-8.
  enum Sequence: Equatable {
    /// A well-formed sequence of so many bytes.
    case valid(Int)
    /// So many bytes that start a sequence and break off.
    case cut(Int)
    /// The bytes end within a sequence that is well-formed so far.
    case unfinished(Int)
  }

  /// What stands at `index`, a byte of 0x80 or more (Unicode 15, table 3-7).
  static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Sequence {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return .cut(1)
    }
    for offset in 1..<length {
      guard index + offset < bytes.count else { return .unfinished(offset) }
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[index + offset]) else { return .cut(offset) }
    }
    return .valid(length)
  }

  /// Appends the bytes with every malformed sequence replaced.
  /// - Returns: the bytes used up: all, but for a sequence cut by the end of a piece.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8], isLast: Bool
  ) -> Int {
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      switch sequence(bytes, at: index) {
      case .valid(let length):
        index += length
      case .unfinished where !isLast:
        out += bytes[start..<index]
        return index
      case .cut(let length), .unfinished(let length):
        out += bytes[start..<index]
        out += [0xEF, 0xBF, 0xBD]
        index += length
        start = index
      }
    }
    out += bytes[start...]
    return bytes.count
  }
}
