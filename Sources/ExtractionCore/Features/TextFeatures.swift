// The numbers of a block's own text.

extension BlockDescriber {
  static let textNames = [
    "length", "words", "punctuation", "commas", "endsSentence", "endsColon", "endsEllipsis",
    "endsQuestion", "startsCapital", "startsQuote", "startsDigit", "startsBullet", "digitShare",
    "capitalShare", "wordLength", "hasYear", "hasClock", "pipes", "slashes", "guillemets", "ats",
    "allCapitals", "capitalizedShare", "quotes", "spaceShare", "sentences", "lead", "leadShort",
    "hasWebWord",
  ]

  func describeText(_ block: Block, into row: inout FeatureRow) {
    let text = block.measure
    let characters = Float(max(1, text.characters))
    row.add(text.length)
    row.add(text.words)
    row.add(Float(text.punctuation) / characters)
    row.add(text.commas)
    row.add(text.endsSentence)
    row.add(text.last == 0x3A)
    row.add(text.last == 0x2026 || text.last == 0x2E && endsWithDots(block))
    row.add(text.last == 0x3F || text.last == 0xFF1F)
    row.add(startsCapital(block))
    row.add(Self.quoteStarts.contains(text.first))
    row.add(0x30...0x39 ~= text.first)
    row.add(Self.bullets.contains(text.first))
    row.add(Float(text.digits) / characters)
    row.add(Float(text.capitals) / characters)
    row.add(characters / Float(max(1, text.words)))
    row.add(text.hasYear && text.characters < 80)
    row.add(text.hasClock && text.characters < 80)
    row.add(text.pipes)
    row.add(text.slashes)
    row.add(text.guillemets)
    row.add(text.ats)
    row.add(text.letters > 0 && text.capitals == text.letters && text.characters > 8)
    row.add(Float(text.capitalizedWords) / Float(max(1, text.words)))
    row.add(text.quotes)
    row.add(Float(text.spaces) / characters)
    row.add(text.sentences)
    let lead = LeadWords.kind(of: analysis.page.words[block.wordRange])
    row.add(lead)
    row.add(text.characters < 160 ? lead : 0)
    row.add(text.words < 60 && LeadWords.hasWebWord(analysis.page.words[block.wordRange]))
  }

  private func startsCapital(_ block: Block) -> Bool {
    let first = block.measure.first
    return 0x41...0x5A ~= first || first > 0x7F && Scalars.lowercase(first) != first
  }

  private func endsWithDots(_ block: Block) -> Bool {
    let range = block.range
    guard range.count > 3 else { return false }
    return analysis.page.text[range.upperBound - 3..<range.upperBound].allSatisfy { $0 == 0x2E }
  }

  private static let quoteStarts: Set<UInt32> = [
    0x22, 0x201C, 0xAB, 0x201E, 0x27, 0x2018, 0x2014, 0x2013, 0x2D,
  ]
  private static let bullets: Set<UInt32> = [
    0x2022, 0xB7, 0x2A, 0x25BA, 0x25B6, 0x2192, 0x25CF, 0x25A0,
  ]
}
