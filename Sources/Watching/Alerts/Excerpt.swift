import ExtractionCore

/// The sentence around a match, short enough to read in a list.
enum Excerpt {
  /// The sentence that holds a range of a text; where it is longer than the limit, the part around
  /// the range, with "…" where it was cut.
  /// - Parameter limit: in UTF-8 bytes.
  static func around(_ range: TextRange, in text: String, limit: Int = 400) -> String {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return "" }
    let start = min(max(range.lowerBound, 0), bytes.count - 1)
    let end = min(max(range.upperBound, start + 1), bytes.count)
    let sentence = sentenceStart(before: start, in: bytes)..<sentenceEnd(after: end, in: bytes)
    if sentence.count <= limit { return trimmed(text[utf8: sentence]) }
    return cut(text, bytes, to: sentence, around: start..<end, limit: limit)
  }

  private static func cut(
    _ text: String, _ bytes: [UInt8], to sentence: TextRange, around range: TextRange, limit: Int
  ) -> String {
    let room = max(limit - range.count, 0) / 2
    var low = max(sentence.lowerBound, range.lowerBound - room)
    var high = min(sentence.upperBound, max(range.lowerBound + limit, range.upperBound + room))
    high = min(high, low + limit + 40)
    while low > sentence.lowerBound, bytes[low - 1] != 0x20, low > range.lowerBound - room - 30 {
      low -= 1
    }
    while high < sentence.upperBound, bytes[high] != 0x20, high < low + limit + 80 { high += 1 }
    while low > 0, bytes[low] & 0xC0 == 0x80 { low -= 1 }
    while high < bytes.count, bytes[high] & 0xC0 == 0x80 { high += 1 }
    return (low > sentence.lowerBound ? "… " : "") + trimmed(text[utf8: low..<high])
      + (high < sentence.upperBound ? " …" : "")
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func sentenceStart(before offset: Int, in bytes: [UInt8]) -> Int {
    var index = offset
    while index > 0 {
      if Sentences.isBoundary(at: index, in: bytes) { return index }
      index -= 1
    }
    return 0
  }

  private static func sentenceEnd(after offset: Int, in bytes: [UInt8]) -> Int {
    var index = offset
    while index < bytes.count {
      if Sentences.isBoundary(at: index, in: bytes) { return index }
      index += 1
    }
    return bytes.count
  }
}
