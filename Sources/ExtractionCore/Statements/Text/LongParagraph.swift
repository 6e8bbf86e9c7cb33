/// Cuts a paragraph that is longer than paragraphs are.
struct LongParagraph {
  let bytes: [UInt8]

  /// No newspaper's paragraph has 16,384 bytes.
  static let most = 16_384

  /// The paragraph itself, or pieces of it that end at white space, or anywhere where there is none.
  func pieces(of range: TextRange) -> [TextRange] {
    guard range.count > Self.most else { return [range] }
    var result: [TextRange] = []
    var start = range.lowerBound
    while range.upperBound - start > Self.most {
      let end = cut(before: start + Self.most, after: start + Self.most / 2)
      result.append(start..<end)
      start = end
    }
    result.append(start..<range.upperBound)
    return result
  }

  private func cut(before end: Int, after start: Int) -> Int {
    var index = end
    while index > start, bytes[index - 1] > 0x20 { index -= 1 }
    if index > start { return index }
    index = end
    while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
