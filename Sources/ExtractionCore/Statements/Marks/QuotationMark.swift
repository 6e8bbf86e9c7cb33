/// Which marks quote in a language.
struct QuotationMarks: Sendable {
  /// »…« beside «…».
  var reversedGuillemets: Bool
  /// ‘…’ and '…'.
  var single: Bool
  /// A dash at the start of a paragraph.
  var dash: Bool
}

/// A sign that may open or close a quotation, with what stands around it.
struct QuotationMark {
  enum Sign: UInt8 {
    case curlyOpen, curlyClose, low, straight, guillemetLeft, guillemetRight
    case singleOpen, singleClose, singleStraight, singleLow, doubled, backticks
    case cornerOpen, cornerClose, angleLeft, angleRight
  }

  var sign: Sign
  var range: TextRange
  /// White space, an opening bracket, a dash or nothing before it.
  var followsSpace: Bool
  /// White space, punctuation or nothing after it.
  var precedesBreak: Bool
  /// White space or nothing after it.
  var precedesSpace: Bool
  /// A digit after it: ’90s.
  var precedesDigit: Bool

  /// Whether a single sign can end a quotation.
  var canCloseSingle: Bool {
    (sign == .singleClose || sign == .singleStraight) && precedesBreak && !followsSpace
  }
}

/// Finds the signs of a paragraph.
struct MarkScanner {
  let bytes: [UInt8]
  let range: TextRange

  /// Every sign, in order.
  func marks() -> [QuotationMark] {
    var result: [QuotationMark] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] < 0x80, bytes[index] != 0x22, bytes[index] != 0x27, bytes[index] != 0x60 {
        index += 1
        continue
      }
      let length = TextCharacter(bytes, at: index).length
      if let (sign, width) = sign(at: index, length: length) {
        result.append(mark(sign, index..<index + width))
        index += width
      } else {
        index += length
      }
    }
    return result
  }

  private func sign(at index: Int, length: Int) -> (QuotationMark.Sign, Int)? {
    switch length {
    case 1: ascii(at: index)
    case 2 where bytes[index] == 0xC2 && bytes[index + 1] == 0xAB: (.guillemetLeft, 2)
    case 2 where bytes[index] == 0xC2 && bytes[index + 1] == 0xBB: (.guillemetRight, 2)
    case 3 where bytes[index] == 0xE2 && bytes[index + 1] == 0x80:
      general(bytes[index + 2]).map { ($0, 3) }
    case 3 where bytes[index] == 0xE3 && bytes[index + 1] == 0x80:
      corner(bytes[index + 2]).map { ($0, 3) }
    default: nil
    }
  }

  private func ascii(at index: Int) -> (QuotationMark.Sign, Int)? {
    let doubled = index + 1 < range.upperBound && bytes[index + 1] == bytes[index]
    switch bytes[index] {
    case UInt8(ascii: "\""): return (.straight, 1)
    case UInt8(ascii: "'"): return doubled ? (.doubled, 2) : (.singleStraight, 1)
    case UInt8(ascii: "`"): return doubled ? (.backticks, 2) : nil
    default: return nil
    }
  }

  private func general(_ last: UInt8) -> QuotationMark.Sign? {
    switch last {
    case 0x98, 0x9B: .singleOpen
    case 0x99: .singleClose
    case 0x9A: .singleLow
    case 0x9C, 0x9F: .curlyOpen
    case 0x9D: .curlyClose
    case 0x9E: .low
    case 0xB9: .angleLeft
    case 0xBA: .angleRight
    default: nil
    }
  }

  private func corner(_ last: UInt8) -> QuotationMark.Sign? {
    switch last {
    case 0x8C, 0x8E: .cornerOpen
    case 0x8D, 0x8F: .cornerClose
    default: nil
    }
  }

  private func mark(_ sign: QuotationMark.Sign, _ place: TextRange) -> QuotationMark {
    let after = place.upperBound < range.upperBound ? bytes[place.upperBound] : nil
    let next = after.map { _ in TextCharacter(bytes, at: place.upperBound).kind }
    return QuotationMark(
      sign: sign, range: place, followsSpace: followsSpace(place.lowerBound),
      precedesBreak: next.map { ![.lower, .upper, .digit].contains($0) } ?? true,
      precedesSpace: next.map { $0 == .space } ?? true, precedesDigit: next == .digit)
  }

  private func followsSpace(_ index: Int) -> Bool {
    guard index > range.lowerBound else { return true }
    var start = index - 1
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let character = TextCharacter(bytes, at: start)
    if character.kind == .space || character.kind == .hyphen { return true }
    if character.length == 1 { return "([{/-".utf8.contains(bytes[start]) }
    return bytes[start..<index].elementsEqual("—".utf8)
      || bytes[start..<index].elementsEqual("–".utf8)
      || bytes[start..<index].elementsEqual("―".utf8)
  }
}
