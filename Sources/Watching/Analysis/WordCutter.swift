/// Walks over UTF-8 once and writes folded words.
struct WordCutter {
  private let text: UnsafeBufferPointer<UInt8>
  private let out: UnsafeMutableBufferPointer<UInt8>
  private let table = FoldedScalars.shared
  private var position = 0
  /// How many folded bytes were written.
  private(set) var written = 0

  init(text: UnsafeBufferPointer<UInt8>, out: UnsafeMutableBufferPointer<UInt8>) {
    self.text = text
    self.out = out
  }

  /// Cuts the whole text.
  mutating func run(into words: inout [Word]) {
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        if Self.ascii[Int(byte)] > 1 { word(into: &words) } else { position += 1 }
      } else {
        startBeyondASCII(into: &words)
      }
    }
  }

  private mutating func startBeyondASCII(into words: inout [Word]) {
    let (value, length) = scalar(at: position)
    let entry = table.entry(value)
    switch Folding.Class(rawValue: entry.kind) {
    case .word: word(into: &words)
    case .ideograph: ideograph(entry, length: length, into: &words)
    default: position += length
    }
  }

  private mutating func ideograph(
    _ entry: FoldedScalars.Entry, length: Int, into words: inout [Word]
  ) {
    let folded = written
    write(entry, length: length)
    words.append(
      Word(
        folded: UInt32(folded), length: UInt32(written - folded), start: UInt32(position),
        end: UInt32(position + length)))
    position += length
  }

  /// One word, from its first character to the separator after it.
  private mutating func word(into words: inout [Word]) {
    let start = position
    let folded = written
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        let lower = Self.ascii[Int(byte)]
        if lower <= 1 { break }
        out[written] = lower
        written += 1
        position += 1
      } else if !continueBeyondASCII() {
        break
      }
    }
    guard written > folded else { return }
    words.append(
      Word(
        folded: UInt32(folded), length: UInt32(min(written - folded, Word.longest)),
        start: UInt32(start), end: UInt32(position)))
    skipPossessive()
  }

  /// Takes one character of a word; false where it ends the word.
  private mutating func continueBeyondASCII() -> Bool {
    let (value, length) = scalar(at: position)
    let entry = table.entry(value)
    switch Folding.Class(rawValue: entry.kind) {
    case .word: write(entry, length: length)
    case .ignored: break
    default: return false
    }
    position += length
    return true
  }

  private mutating func write(_ entry: FoldedScalars.Entry, length: Int) {
    if entry.count == 0 {
      for offset in 0..<length { out[written + offset] = text[position + offset] }
      written += length
    } else {
      for index in 0..<entry.count { out[written + index] = entry.byte(index) }
      written += entry.count
    }
  }

  /// An apostrophe, an s and no further letter: the possessive is stepped over.
  private mutating func skipPossessive() {
    guard position < text.count, let length = apostrophe(at: position) else { return }
    let letter = position + length
    guard letter < text.count, text[letter] | 0x20 == UInt8(ascii: "s") else { return }
    if letter + 1 < text.count {
      let next = text[letter + 1]
      if next < 0x80 {
        if Self.ascii[Int(next)] > 1 { return }
      } else {
        let kind = Folding.Class(rawValue: table.entry(scalar(at: letter + 1).value).kind)
        if kind == .word || kind == .ignored { return }
      }
    }
    position = letter + 1
  }

  /// The length of the apostrophe that stands there, if one does.
  private func apostrophe(at position: Int) -> Int? {
    if text[position] < 0x80 {
      return Self.ascii[Int(text[position])] == 1 ? 1 : nil
    }
    let (value, length) = scalar(at: position)
    return table.entry(value).kind == Folding.Class.apostrophe.rawValue ? length : nil
  }

  /// The scalar at a byte where one starts, and its length.
  @inline(__always)
  private func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(text[index])
    func next(_ offset: Int) -> UInt32 {
      index + offset < text.count ? UInt32(text[index + offset]) & 0x3F : 0
    }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), min(2, text.count - index)) }
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | next(1) << 6 | next(2), min(3, text.count - index))
    }
    return (
      (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), min(4, text.count - index)
    )
  }

  /// What an ASCII character is: 0 parts words, 1 is an apostrophe, anything else is the folded
  /// character.
  private static let ascii: [UInt8] = (0..<128).map { value in
    let byte = UInt8(value)
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      return byte
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return 1
    default: return 0
    }
  }
}
