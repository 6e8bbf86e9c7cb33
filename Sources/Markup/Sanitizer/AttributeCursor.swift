/// The attributes of a tag, one after another (WHATWG HTML Standard, 13.2.5.32 to 39).
struct AttributeCursor {
  struct Attribute {
    var name: Range<Int>
    /// As written, without quotation marks; empty where there is none.
    var value: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place: Int
  private let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Attribute? {
    while place < end, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: "/") { place += 1 }
    guard place < end else { return nil }
    let start = place
    place += 1
    while place < end, bytes[place] > 0x20, bytes[place] != UInt8(ascii: "="),
      bytes[place] != UInt8(ascii: "/")
    {
      place += 1
    }
    let name = start..<place
    skipSpace()
    guard place < end, bytes[place] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: place..<place)
    }
    place += 1
    skipSpace()
    return Attribute(name: name, value: value())
  }

  private mutating func skipSpace() {
    while place < end, bytes[place] <= 0x20 { place += 1 }
  }

  private mutating func value() -> Range<Int> {
    guard place < end else { return end..<end }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = place + 1
      var close = start
      while close < end, bytes[close] != quote { close += 1 }
      place = min(close + 1, end)
      return start..<close
    }
    let start = place
    while place < end, bytes[place] > 0x20 { place += 1 }
    if place == end, place > start, bytes[place - 1] == UInt8(ascii: "/") {
      return start..<place - 1
    }
    return start..<place
  }
}
