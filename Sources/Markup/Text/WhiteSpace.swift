/// White space in running text.
public enum WhiteSpace {
  /// The text with every run of white space (line ends, tabs, no-break spaces) as one space and none
  /// at the ends.
  public static func collapsed(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    var isPending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isPending = true
      } else {
        if isPending, !out.isEmpty { out.unicodeScalars.append(" ") }
        isPending = false
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0: true
    case 0..<0x1680: false
    default: scalar.properties.isWhitespace
    }
  }
}
