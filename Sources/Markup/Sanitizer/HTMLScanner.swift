/// Cuts HTML into text and tags, in linear time; comments, declarations and what scripts and style
/// sheets hold are passed over (WHATWG HTML Standard, section 13.2.5, as far as a sanitiser needs it).
struct HTMLScanner {
  enum Token {
    case text(Range<Int>)
    case start(Tag)
    case end(Tag)
  }

  struct Tag {
    var name: Range<Int>
    /// From behind the name to before the ">".
    var attributes: Range<Int>
    /// The whole tag.
    var range: Range<Int>
    /// What is known of the element.
    var flags: NameTable.Flags
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let elements = ElementTable.shared
  private var position = 0
  /// Where a search for the end of a comment found none.
  private var hasNoCommentEnd = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Token? {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        let start = position
        position = ByteSearch.index(of: UInt8(ascii: "<"), in: bytes, from: start)
        return .text(start..<position)
      }
      if let token = markup() { return token }
    }
    return nil
  }

  private func byte(_ offset: Int) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  private mutating func markup() -> Token? {
    let next = byte(1)
    if Self.isLetter(next) { return tag(nameStart: position + 1).map(Token.start) }
    switch next {
    case UInt8(ascii: "/"):
      return Self.isLetter(byte(2)) ? tag(nameStart: position + 2).map(Token.end) : bogus()
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"): return bogus()
    default: return literal()
    }
  }

  /// A "<" that is text.
  private mutating func literal() -> Token {
    position += 1
    return .text(position - 1..<position)
  }

  /// What a parser takes for a comment: up to the next ">"; text where there is none.
  private mutating func bogus() -> Token? {
    let end = ByteSearch.index(of: UInt8(ascii: ">"), in: bytes, from: position)
    guard end < bytes.count else { return literal() }
    position = end + 1
    return nil
  }

  private mutating func declaration() -> Token? {
    guard byte(2) == UInt8(ascii: "-"), byte(3) == UInt8(ascii: "-") else { return bogus() }
    if !hasNoCommentEnd, let end = ByteSearch.index(of: "-->", in: bytes, from: position + 2) {
      position = end + 3
      return nil
    }
    hasNoCommentEnd = true
    position = min(
      ByteSearch.index(of: UInt8(ascii: ">"), in: bytes, from: position) + 1, bytes.count)
    return nil
  }

  /// A tag; nil where it never ends (then the rest is no text either) or holds a script.
  private mutating func tag(nameStart: Int) -> Tag? {
    var nameEnd = nameStart
    while nameEnd < bytes.count, !Self.endsName(bytes[nameEnd]) { nameEnd += 1 }
    let end = Self.tagEnd(bytes, from: nameEnd)
    let start = position
    let isEnd = nameStart == start + 2
    position = min(end + 1, bytes.count)
    guard end < bytes.count else { return nil }
    let name = nameStart..<nameEnd
    let flags = elements.flags(of: bytes, name)
    if !isEnd, flags.contains(.dropped) {
      skipContent(of: name)
      return nil
    }
    return Tag(name: name, attributes: nameEnd..<end, range: start..<end + 1, flags: flags)
  }

  /// The ">" of a tag; quotation marks hide one in an attribute's value.
  private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var isValue = false
    if index < bytes.count, bytes[index] == UInt8(ascii: ">") { return index }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): return index
      case UInt8(ascii: "="): isValue = true
      case UInt8(ascii: "\"") where isValue, UInt8(ascii: "'") where isValue:
        let close = ByteSearch.index(of: bytes[index], in: bytes, from: index + 1)
        if close == bytes.count {
          return ByteSearch.index(of: UInt8(ascii: ">"), in: bytes, from: index)
        }
        index = close
        isValue = false
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: break
      default: isValue = false
      }
      index += 1
    }
    return index
  }

  /// Passes over what an element holds, up to its end tag; to the end where there is none.
  private mutating func skipContent(of name: Range<Int>) {
    while true {
      position = ByteSearch.index(of: UInt8(ascii: "<"), in: bytes, from: position)
      guard position < bytes.count else { return }
      if byte(1) == UInt8(ascii: "/"), isName(name, at: position + 2) {
        position = min(
          ByteSearch.index(of: UInt8(ascii: ">"), in: bytes, from: position) + 1, bytes.count)
        return
      }
      position += 1
    }
  }

  private func isName(_ name: Range<Int>, at start: Int) -> Bool {
    guard start + name.count <= bytes.count else { return false }
    for offset in 0..<name.count
    where bytes[start + offset] | 0x20 != bytes[name.lowerBound + offset] | 0x20 {
      return false
    }
    return start + name.count == bytes.count || Self.endsName(bytes[start + name.count])
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
