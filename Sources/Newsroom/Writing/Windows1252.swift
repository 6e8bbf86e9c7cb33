/// Writes text in windows-1252 (the WHATWG Encoding Standard's index of that name).
enum Windows1252 {
  /// What stands at 0x80 to 0x9F; the rest is Latin-1.
  private static let high: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88,
    "‰": 0x89, "Š": 0x8A, "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93,
    "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B,
    "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]

  /// The bytes of a text that XML reads: what the encoding lacks becomes a character reference.
  static func encode(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      if let byte = high[scalar] { return [byte] }
      if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
        return [UInt8(scalar.value)]
      }
      return Array("&#\(scalar.value);".utf8)
    }
  }
}
