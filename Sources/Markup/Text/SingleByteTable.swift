/// Encodings of one byte a character, as tables of 256 characters.
enum SingleByteTable {
  /// The table of a standard name: the UTF-8 of each byte's character, at most three bytes from the lowest
  /// on, and their number in the highest; nil where it is no single-byte encoding.
  static func table(named name: String) -> [UInt32]? { tables[name] }

  /// All tables, asked of the C library once: opening a conversion there can load a file.
  private static let tables: [String: [UInt32]] = {
    var tables: [String: [UInt32]] = [
      "x-user-defined": (0..<256).map { $0 < 0x80 ? $0 : 0xF700 + $0 }
    ]
    for (name, library) in libraryNames {
      guard var table = table(library: library, isWindows: name.hasPrefix("windows")) else {
        continue
      }
      for (byte, scalar) in corrections[name] ?? [:] { table[byte] = scalar }
      tables[name] = table
    }
    return tables.mapValues { $0.map(packed) }
  }()

  private static func packed(_ scalar: UInt32) -> UInt32 {
    var utf8: [UInt8] = []
    UTF8Repair.append(scalar, to: &utf8)
    return utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
      | UInt32(utf8.count) << 24
  }

  /// Appends the characters of the bytes.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, by table: [UInt32], to out: inout [UInt8]
  ) -> Int {
    let piece = 4096
    // A character is written as four bytes, of which those behind its end are written over.
    withUnsafeTemporaryAllocation(byteCount: piece * 3 + 1, alignment: 4) { buffer in
      table.withUnsafeBufferPointer { table in
        for start in stride(from: 0, to: bytes.count, by: piece) {
          var end = 0
          for byte in bytes[start..<min(bytes.count, start + piece)] {
            let character = table[Int(byte)]
            buffer.storeBytes(of: character.littleEndian, toByteOffset: end, as: UInt32.self)
            end += Int(character >> 24)
          }
          out.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<end]))
        }
      }
    }
    return bytes.count
  }

  private static let libraryNames: [String: String] = {
    var names: [String: String] = [
      "ibm866": "IBM866", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "macintosh": "MACINTOSH",
      "windows-874": "CP874", "x-mac-cyrillic": "MAC-UK",
    ]
    for part in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
      names["iso-8859-\(part)"] = "ISO-8859-\(part)"
    }
    for page in 1250...1258 { names["windows-\(page)"] = "CP\(page)" }
    return names
  }()

  /// Where the standard's index and the C library's table differ.
  private static let corrections: [String: [Int: UInt32]] = [
    "koi8-u": [0xAE: 0x45E, 0xBE: 0x40E],
    "macintosh": [0xDB: 0x20AC],
    "x-mac-cyrillic": [0xA2: 0x490, 0xB6: 0x491, 0xFF: 0x20AC],
  ]

  private static func table(library: String, isWindows: Bool) -> [UInt32]? {
    guard let converter = Converter(name: library) else { return nil }
    return (0..<256).map { byte in
      let scalar = byte < 0x80 ? UInt32(byte) : converter.scalar(of: UInt8(byte))
      // The standard reads the holes of the Windows code pages as C1 controls.
      if scalar == 0xFFFD, isWindows, (0x80..<0xA0).contains(byte) { return UInt32(byte) }
      return scalar
    }
  }
}
