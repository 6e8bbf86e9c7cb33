/// The paragraphs of plain text.
struct PlainParagraphs {
  let bytes: [UInt8]

  /// The paragraphs without the white space around them.
  func ranges() -> [TextRange] {
    var result: [TextRange] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n"), endsParagraph(at: index) {
        append(start..<index, to: &result)
        start = index + 1
      }
      index += 1
    }
    append(start..<bytes.count, to: &result)
    return result
  }

  /// A line ends its paragraph unless the next one goes on with a small letter.
  private func endsParagraph(at newline: Int) -> Bool {
    var next = newline + 1
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") || bytes[next] == UInt8(ascii: "\r")
    {
      next += 1
    }
    guard next < bytes.count, bytes[next] != UInt8(ascii: "\n") else { return true }
    return TextCharacter(bytes, at: next).kind != .lower
  }

  private func append(_ range: TextRange, to result: inout [TextRange]) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    if start < end { result.append(start..<end) }
  }

  /// “Everything is ready.”
  private static func isQuotation(_ paragraph: ArraySlice<UInt8>) -> Bool {
    let isCurly = paragraph.starts(with: "“".utf8) && paragraph.suffix(3).elementsEqual("”".utf8)
    let isStraight = paragraph.first == UInt8(ascii: "\"") && paragraph.last == UInt8(ascii: "\"")
    guard isCurly || isStraight, paragraph.count > 8 else { return false }
    return paragraph.dropLast(isCurly ? 3 : 1).last.map(".!?".utf8.contains) ?? false
  }

  /// Whether a first paragraph looks like a headline: short, and no full stop.
  static func isHeadline(_ paragraph: ArraySlice<UInt8>) -> Bool {
    guard paragraph.count <= 200, let last = paragraph.last else { return false }
    if isQuotation(paragraph) { return false }
    return !".!?:;,".utf8.contains(last)
  }
}
