import Markup

/// A date in the address of a page: `/2024/07/05/`, `/2024-07-05-`, `20240705`.
enum AddressDate {
  static func find(in address: String) -> Instant? {
    let bytes = Array(address.utf8)
    var index = 0
    while index + 8 <= bytes.count {
      let isStart = index > 0 && "/-_.".utf8.contains(bytes[index - 1])
      if isStart, let instant = date(bytes, at: index) { return instant }
      index += 1
    }
    return nil
  }

  private static func date(_ bytes: [UInt8], at start: Int) -> Instant? {
    guard let year = number(bytes, start, 4), (1991...2099).contains(year) else { return nil }
    var index = start + 4
    let separated = index < bytes.count && "/-_".utf8.contains(bytes[index])
    if separated { index += 1 }
    guard let month = number(bytes, index, 2), (1...12).contains(month) else { return nil }
    index += 2
    if separated {
      guard index < bytes.count, "/-_".utf8.contains(bytes[index]) else { return nil }
      index += 1
    }
    guard let day = number(bytes, index, 2), (1...31).contains(day) else { return nil }
    index += 2
    if index < bytes.count, 0x30...0x39 ~= bytes[index] { return nil }
    return Instant(year: year, month: month, day: day)
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<start + count] {
      guard 0x30...0x39 ~= byte else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
