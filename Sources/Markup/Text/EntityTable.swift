/// The names of references, found by their hash.
struct EntityTable: Sendable {
  static let shared = EntityTable()

  /// What a name stands for.
  struct Row {
    fileprivate let start: UInt32
    fileprivate let length: UInt32
    /// Its code points; the second is 0 where there is one.
    let first: UInt32
    let second: UInt32
    /// Whether it counts without a semicolon.
    let isOpen: Bool
  }

  private let names: [UInt8]
  private let rows: [Row]
  /// For each hash the row behind one, or behind several in a row; 0 ends them.
  private var slots = [UInt16](repeating: 0, count: size)
  private static let size = 1 << 13
  /// The longest name that counts without a semicolon.
  private static let openLimit = 6

  private init() {
    let bytes = EntityNames.table.withUTF8Buffer { Array($0) }
    names = bytes
    rows = bytes.split(separator: UInt8(ascii: " ")).compactMap { word in
      guard let mark = word.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let codes = word[(mark + 1)...].split(separator: UInt8(ascii: "+")).map {
        UInt32(String(decoding: $0, as: UTF8.self), radix: 16) ?? 0xFFFD
      }
      let name = String(decoding: word[..<mark], as: UTF8.self)
      return Row(
        start: UInt32(word.startIndex), length: UInt32(mark - word.startIndex),
        first: codes.first ?? 0xFFFD, second: codes.count > 1 ? codes[1] : 0,
        isOpen: EntityNames.withoutSemicolon.contains(name))
    }
    for (number, row) in rows.enumerated() {
      let name = bytes[Int(row.start)..<Int(row.start + row.length)]
      var slot = Self.slot(name.reduce(Self.seed, Self.mix))
      while slots[slot] != 0 { slot = (slot + 1) & (Self.size - 1) }
      slots[slot] = UInt16(number + 1)
    }
  }

  /// What a name stands for; nil where HTML does not know it.
  func row(of name: UnsafeBufferPointer<UInt8>) -> Row? {
    row(of: name, hash: name.reduce(Self.seed, Self.mix))
  }

  /// What the longest beginning of a name that counts without a semicolon stands for, and its length.
  func openRow(of name: UnsafeBufferPointer<UInt8>) -> (row: Row, length: Int)? {
    var found: (row: Row, length: Int)?
    var hash = Self.seed
    for length in 1...Self.openLimit where length <= name.count {
      hash = Self.mix(hash, name[length - 1])
      let prefix = UnsafeBufferPointer(rebasing: name[..<length])
      if length > 1, let row = row(of: prefix, hash: hash), row.isOpen { found = (row, length) }
    }
    return found
  }

  private func row(of name: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Row? {
    var slot = Self.slot(hash)
    while slots[slot] != 0 {
      let row = rows[Int(slots[slot]) - 1]
      if isName(of: row, name) { return row }
      slot = (slot + 1) & (Self.size - 1)
    }
    return nil
  }

  private func isName(of row: Row, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard row.length == name.count else { return false }
    for index in name.indices where names[Int(row.start) + index] != name[index] { return false }
    return true
  }

  /// FNV-1a.
  private static let seed: UInt32 = 0x811C_9DC5
  private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }
  private static func slot(_ hash: UInt32) -> Int { Int(hash ^ hash >> 15) & (size - 1) }
}
