/// The table of names with the places where each starts, searched by halving.
struct EntityTable: Sendable {
  static let shared = EntityTable()

  private struct Row {
    let start: UInt32
    let length: UInt32
    let first: UInt32
    let second: UInt32
  }

  private let names: [UInt8]
  private let rows: [Row]

  private init() {
    let bytes = EntityNames.table.withUTF8Buffer { Array($0) }
    names = bytes
    rows = bytes.split(separator: UInt8(ascii: " ")).compactMap { word in
      guard let mark = word.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let codes = word[(mark + 1)...].split(separator: UInt8(ascii: "+")).map {
        UInt32(String(decoding: $0, as: UTF8.self), radix: 16) ?? 0xFFFD
      }
      return Row(
        start: UInt32(word.startIndex), length: UInt32(mark - word.startIndex),
        first: codes.first ?? 0xFFFD, second: codes.count > 1 ? codes[1] : 0)
    }
  }

  /// The one or two code points of a name (the second 0 where there is one); nil for no name.
  func scalars(of name: UnsafeBufferPointer<UInt8>) -> (UInt32, UInt32)? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      let order = compare(name, with: rows[middle])
      if order == 0 { return (rows[middle].first, rows[middle].second) }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  private func compare(_ name: UnsafeBufferPointer<UInt8>, with row: Row) -> Int {
    let shared = min(name.count, Int(row.length))
    for index in 0..<shared {
      let difference = Int(name[index]) - Int(names[Int(row.start) + index])
      if difference != 0 { return difference }
    }
    return name.count - Int(row.length)
  }
}
