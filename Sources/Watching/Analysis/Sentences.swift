/// Where sentences and paragraphs end, by bytes: enough for `NEAR/s` and for excerpts.
enum Sentences {
  /// Whether a paragraph ends right before this byte: the byte before is a line end.
  static func isParagraphBoundary(at index: Int, in bytes: [UInt8]) -> Bool {
    index > 0 && bytes[index - 1] == 0x0A
  }

  /// Whether a sentence (or paragraph) starts at this byte: a line end before it, or a space after
  /// a full stop, question or exclamation mark (closing marks between) where the last word is no
  /// short abbreviation and what follows is no lower-case letter.
  static func isBoundary(at index: Int, in bytes: [UInt8]) -> Bool {
    guard index > 0, index < bytes.count else { return false }
    if isParagraphBoundary(at: index, in: bytes) { return true }
    if endsIdeographicSentence(before: index, in: bytes) { return true }
    guard isSpace(bytes[index - 1]), !isSpace(bytes[index]), !isLowercase(bytes[index]) else {
      return false
    }
    var end = index - 1
    while end > 0, isSpace(bytes[end - 1]) { end -= 1 }
    end = skipClosing(before: end, in: bytes)
    guard end > 0 else { return false }
    switch bytes[end - 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return !isAbbreviation(before: end - 1, in: bytes)
    default: return endsWithEllipsis(end, bytes)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isLowercase(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || isLowercase(byte) || byte >= 0x80
  }

  /// Steps back over closing quotation marks and brackets.
  private static func skipClosing(before end: Int, in bytes: [UInt8]) -> Int {
    var end = end
    while end > 0 {
      if [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]")]
        .contains(bytes[end - 1])
      {
        end -= 1
      } else if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        (0x98...0x9F).contains(bytes[end - 1])
      {
        end -= 3
      } else if end >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xBB {
        end -= 2
      } else {
        return end
      }
    }
    return end
  }

  /// "…" (U+2026).
  private static func endsWithEllipsis(_ end: Int, _ bytes: [UInt8]) -> Bool {
    end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0xA6
  }

  /// "。", "！" or "？" right before: no space follows them.
  private static func endsIdeographicSentence(before index: Int, in bytes: [UInt8]) -> Bool {
    guard index >= 3 else { return false }
    let last = (bytes[index - 3], bytes[index - 2], bytes[index - 1])
    return last == (0xE3, 0x80, 0x82) || last == (0xEF, 0xBC, 0x81) || last == (0xEF, 0xBC, 0x9F)
  }

  /// Whether the word before a full stop is an initial or a title: "J.", "U.S.", "Mr.".
  private static func isAbbreviation(before stop: Int, in bytes: [UInt8]) -> Bool {
    var start = stop
    while start > 0, isLetter(bytes[start - 1]), stop - start < 8 { start -= 1 }
    let length = stop - start
    if length == 1 { return true }
    let word = String(decoding: bytes[start..<stop], as: UTF8.self)
    return titles.contains(word)
  }

  private static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Gov", "Sen", "Rep", "Lt", "Col", "Sgt", "Capt",
    "Rev", "Hon", "Jr", "Sr", "vs", "No", "Inc", "Ltd", "Corp", "Co", "Jan", "Feb", "Mar", "Apr",
    "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Nr", "bzw", "ca", "Mme", "Mlle",
  ]
}
