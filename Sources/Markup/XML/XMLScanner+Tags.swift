extension XMLScanner {
  /// An end tag: it closes its element and what is open inside.
  mutating func endTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Event? {
    let start = position + 2
    var end = start
    while end < bytes.count, XMLCharacter.isName(bytes[end]) { end += 1 }
    var after = end
    while after < bytes.count, bytes[after] != UInt8(ascii: ">"), bytes[after] != UInt8(ascii: "<")
    {
      after += 1
    }
    if after == bytes.count, !isFinal, after - position < Self.tagLimit { return .starved }
    let closed = closedName(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    position = after < bytes.count && bytes[after] == UInt8(ascii: ">") ? after + 1 : after
    if !buried.isEmpty, let count = buried[closed] {
      buried[closed] = count > 1 ? count - 1 : nil
      return nil
    }
    return close(closed)
  }

  /// The number of an end tag's name, as good as always that of the innermost element.
  private mutating func closedName(_ name: UnsafeBufferPointer<UInt8>) -> Int32 {
    if let innermost = open.last, innermost != 0, names.isSame(name, as: innermost) {
      return innermost
    }
    return names.number(of: name)
  }

  private mutating func close(_ closed: Int32) -> Event? {
    if open.last == closed, openCounts[Int(closed)] > 0 {
      closing = 1
      buried = [:]
      return close()
    }
    guard Int(closed) < openCounts.count, openCounts[Int(closed)] > 0,
      let place = open.lastIndex(of: closed)
    else { return nil }
    closing = open.count - place
    // What is open deeper ends with it.
    buried = [:]
    return close()
  }

  /// A start tag with its attributes; "<" that starts none is text.
  mutating func startTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Event? {
    var cursor = TagCursor(position + 1)
    while cursor.place < bytes.count, XMLCharacter.isName(bytes[cursor.place]) { cursor.place += 1 }
    let nameEnd = cursor.place
    attributes.removeAll(keepingCapacity: true)
    switch readAttributes(bytes, &cursor) {
    case .cut where !isFinal && bytes.count - position < Self.tagLimit: return .starved
    // Longer than any tag, and it may end within a character.
    case .cut where !isFinal: return literal()
    case .notATag: return literal()
    case .cut, .done: break
    }
    name = names.number(of: UnsafeBufferPointer(rebasing: bytes[position + 1..<nameEnd]))
    tagStart = position
    position = cursor.place
    return push(isEmpty: cursor.isEmptyElement)
  }

  private mutating func push(isEmpty: Bool) -> Event? {
    guard open.count < Self.depthLimit else {
      if !isEmpty { buried[name, default: 0] += 1 }
      return nil
    }
    while openCounts.count < names.count { openCounts.append(0) }
    open.append(name)
    openCounts[Int(name)] += 1
    if isEmpty { closing = 1 }
    return .start
  }

  enum TagEnd {
    case done
    case cut
    case notATag
  }

  /// Reads to the end of the tag: ">", or a "<" that shows that ">" is missing.
  private mutating func readAttributes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cursor: inout TagCursor
  ) -> TagEnd {
    if cursor.place < bytes.count, !Self.endsName(bytes[cursor.place]) { return .notATag }
    while cursor.place < bytes.count {
      switch bytes[cursor.place] {
      case UInt8(ascii: ">"):
        cursor.isEmptyElement = bytes[cursor.place - 1] == UInt8(ascii: "/")
        cursor.place += 1
        return .done
      case UInt8(ascii: "<"): return .done
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"): cursor.place += 1
      default: readAttribute(bytes, &cursor)
      }
    }
    return .cut
  }

  @inline(__always)
  private static func endsName(_ byte: UInt8) -> Bool {
    XMLCharacter.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "<")
  }

  private mutating func readAttribute(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cursor: inout TagCursor
  ) {
    let start = cursor.place
    cursor.place += 1
    while cursor.place < bytes.count, !Self.endsName(bytes[cursor.place]),
      bytes[cursor.place] != UInt8(ascii: "=")
    {
      cursor.place += 1
    }
    let end = cursor.place
    cursor.skipSpace(bytes)
    var value = end..<end
    if cursor.place < bytes.count, bytes[cursor.place] == UInt8(ascii: "=") {
      cursor.place += 1
      cursor.skipSpace(bytes)
      value = readValue(bytes, &cursor)
    }
    guard attributes.count < Self.attributeLimit else { return }
    let name = names.number(of: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    attributes.append(Attribute(name: name, value: value))
  }

  private mutating func readValue(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cursor: inout TagCursor
  ) -> Range<Int> {
    guard cursor.place < bytes.count else { return cursor.place..<cursor.place }
    let quote = bytes[cursor.place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return cursor.bareValue(bytes)
    }
    cursor.place += 1
    let start = cursor.place
    guard let end = closingQuote(quote, bytes, from: start) else {
      return cursor.cutValue(bytes, limit: isFinal ? bytes.count : nil)
    }
    cursor.place = end + 1
    return start..<end
  }

  /// The quotation mark that ends a value. A value that swallows a tag has lost its own.
  private mutating func closingQuote(
    _ quote: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let delimiter = quote == UInt8(ascii: "\"") ? Delimiter.doubleQuote : .singleQuote
    guard !missing.contains(delimiter) else { return nil }
    let end = ByteSearch.index(of: quote, in: bytes, from: start)
    guard end < bytes.count else {
      missing.insert(delimiter)
      return nil
    }
    let value = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let swallows = ByteSearch.index(of: UInt8(ascii: "<"), in: value, from: 0) < value.count
    guard swallows, end + 1 < bytes.count, !Self.endsName(bytes[end + 1]) else { return end }
    return nil
  }
}
