/// The words, numbers and offsets of a date.
struct DateTokens {
  enum Token {
    case number(Int, digits: Int)
    case time(hour: Int, minute: Int, second: Int, millisecond: Int)
    /// Minutes east of UTC.
    case offset(Int)
    /// Letters, in lower case, without accents on Latin ones.
    case word(String)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var hasTime = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Token? {
    while place < bytes.count {
      let byte = bytes[place]
      if DateNumber.digit(byte) != nil { return number() }
      if Self.isLetter(byte) { return word() }
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), let offset = offset() {
        return offset
      }
      if byte == UInt8(ascii: "("), hasTime {
        // RFC 822 allows comments; after the time they name the zone once more.
        while place < bytes.count, bytes[place] != UInt8(ascii: ")") { place += 1 }
        continue
      }
      place += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
  }

  private mutating func digits(_ limit: Int = 9) -> (value: Int, count: Int) {
    var value = 0
    var count = 0
    while place < bytes.count, count < limit, let digit = DateNumber.digit(bytes[place]) {
      value = value * 10 + digit
      count += 1
      place += 1
    }
    return (value, count)
  }

  private mutating func number() -> Token {
    let first = digits()
    guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: ":"), first.count <= 2,
      DateNumber.digit(bytes[place + 1]) != nil
    else { return .number(first.value, digits: first.count) }
    place += 1
    let minute = digits(2).value
    var second = 0
    var millisecond = 0
    if place + 1 < bytes.count, bytes[place] == UInt8(ascii: ":") {
      place += 1
      second = digits(2).value
      if place < bytes.count, bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ",")
      {
        place += 1
        let fraction = digits()
        millisecond = DateNumber.milliseconds(fraction.value, digits: fraction.count)
      }
    }
    hasTime = true
    return .time(hour: first.value, minute: minute, second: second, millisecond: millisecond)
  }

  /// `+0100`, `-05:00`, `+1`, and `--0400`; only after a time, since dates are written with hyphens.
  private mutating func offset() -> Token? {
    guard hasTime else { return nil }
    let sign = bytes[place] == UInt8(ascii: "-") ? -1 : 1
    var mark = place + 1
    if mark < bytes.count, bytes[mark] == UInt8(ascii: "-") { mark += 1 }
    guard mark < bytes.count, DateNumber.digit(bytes[mark]) != nil else { return nil }
    place = mark
    let first = digits(4)
    if place < bytes.count, bytes[place] == UInt8(ascii: ":") {
      place += 1
      return .offset(sign * (first.value * 60 + digits(2).value))
    }
    let minutes = first.count > 2 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
    return .offset(sign * minutes)
  }

  private mutating func word() -> Token {
    let start = place
    while place < bytes.count, Self.isLetter(bytes[place]) { place += 1 }
    return .word(DateWords.folded(bytes[start..<place]))
  }
}
