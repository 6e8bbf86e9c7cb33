// What a reader sees as paragraphs inside a block that line breaks divide.

extension PageBlocks {
  /// The paragraphs of a block: its lines, where a line break ends one. Verse, addresses, lists of facts
  /// and paragraphs that a single break divides are read line by line; a break in the middle of a
  /// sentence is a wrap.
  func paragraphs(of block: Int) -> [String] {
    let range = blocks[block].range
    var lines: [String] = []
    var start = range.lowerBound
    for mark in breaks(in: range) where endsLine(start..<mark, in: range) {
      lines.append(String(decoding: text[start..<mark], as: UTF8.self))
      start = mark + 1
    }
    lines.append(String(decoding: text[start..<range.upperBound], as: UTF8.self))
    return lines
  }

  /// Forgets the line breaks of a block that is not kept as it was.
  mutating func removeLineBreaks(from start: Int) {
    while let last = lineBreaks.last, Int(last) >= start { lineBreaks.removeLast() }
  }

  private func breaks(in range: Range<Int>) -> [Int] {
    var low = 0
    var high = lineBreaks.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lineBreaks[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return lineBreaks[low...].prefix { Int($0) < range.upperBound }.map(Int.init)
  }

  /// Whether the break behind a line ends it. A line as long as those that programs wrap, or one that a
  /// lower-case letter goes on from, has to end like a sentence.
  private func endsLine(_ line: Range<Int>, in block: Range<Int>) -> Bool {
    guard line.count > 1, line.upperBound + 1 < block.upperBound else { return false }
    if endsSentence(line) { return true }
    let (next, _) = Scalars.decode(text, at: line.upperBound + 1)
    let goesOn = Unicode.Scalar(next)?.properties.isLowercase ?? false
    return !goesOn && line.count < 60
  }

  /// Whether a line's last sign, quotation marks and brackets aside, ends a sentence or opens a list.
  private func endsSentence(_ line: Range<Int>) -> Bool {
    let tail = String(
      decoding: text[max(line.lowerBound, line.upperBound - 12)..<line.upperBound], as: UTF8.self)
    return tail.unicodeScalars.reversed().first { !Self.closers.contains($0) }
      .map(Self.enders.contains) ?? false
  }

  private static let closers: Set<Unicode.Scalar> = ["\"", "”", "’", "'", "»", "“", ")", "]", "」"]
  private static let enders: Set<Unicode.Scalar> = [
    ".", "!", "?", ":", ";", "…", "。", "！", "？", "：", "؟", "۔", "।",
  ]
}
