// How text and attribute values come into a tree's buffer: character references resolved
// (WHATWG HTML Living Standard, section 13.2.5.72 and following).

extension HTMLTreeBuilder {
  /// Adds a run of text.
  mutating func addText(_ range: Range<Int>, of source: [UInt8]) {
    let start = tree.buffer.count
    source.withUnsafeBufferPointer {
      Entities.append(UnsafeBufferPointer(rebasing: $0[range]), to: &tree.buffer)
    }
    endText(from: start)
  }

  /// Adds the content of a script, as it is.
  mutating func addRawText(_ range: Range<Int>, of source: [UInt8]) {
    let start = tree.buffer.count
    tree.buffer.append(contentsOf: source[range])
    endRawText(from: start)
  }

  /// Adds an attribute to the tag that is being read.
  mutating func addAttribute(_ name: HTMLAttributeName, value: Range<Int>, from source: [UInt8]) {
    let start = tree.buffer.count
    source.withUnsafeBufferPointer {
      appendValue(UnsafeBufferPointer(rebasing: $0[value]))
    }
    tree.attributes.append(
      HTMLTree.Attribute(
        name: name, start: Int32(start), count: Int32(tree.buffer.count - start)))
  }

  /// In a value a named reference needs its semicolon, so that `?a=1&copy=2` stays what it is.
  private mutating func appendValue(_ value: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let mark = value[start...].firstIndex(of: UInt8(ascii: "&")) {
      tree.buffer.append(contentsOf: value[start..<mark])
      start = mark + 1
      let end = Self.nameEnd(in: value, from: start)
      if end < value.count, value[end] == UInt8(ascii: ";") || value[start] == UInt8(ascii: "#"),
        let length = Entities.appendReference(value, at: start, to: &tree.buffer)
      {
        start += length
      } else {
        tree.buffer.append(UInt8(ascii: "&"))
      }
    }
    tree.buffer.append(contentsOf: value[start...])
  }

  private static func nameEnd(in value: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < value.count,
      Entities.isAlphanumeric(value[end]) || value[end] == UInt8(ascii: "#")
    {
      end += 1
    }
    return end
  }
}
