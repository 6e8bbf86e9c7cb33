/// Where the reading of a tag stands.
struct TagCursor {
  var place: Int
  var isEmptyElement = false

  init(_ place: Int) { self.place = place }

  mutating func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>) {
    while place < bytes.count, XMLCharacter.isSpace(bytes[place]) { place += 1 }
  }

  /// A value without quotation marks.
  mutating func bareValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = place
    while place < bytes.count, !XMLCharacter.isSpace(bytes[place]),
      bytes[place] != UInt8(ascii: ">"),
      bytes[place] != UInt8(ascii: "<")
    {
      place += 1
    }
    // `<a href=x/>`: the slash belongs to the tag.
    if place < bytes.count, place > start, bytes[place] == UInt8(ascii: ">"),
      bytes[place - 1] == UInt8(ascii: "/")
    {
      return start..<place - 1
    }
    return start..<place
  }

  /// A value whose closing quotation mark is missing: up to the end of the tag.
  /// - Parameter limit: nil where more input may bring the mark; then all is taken.
  mutating func cutValue(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int?) -> Range<Int> {
    let start = place
    guard limit != nil else {
      place = bytes.count
      return start..<place
    }
    while place < bytes.count, bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "<")
    {
      place += 1
    }
    return start..<place
  }
}
