/// What a sketch samples of a text: shingles, facts (names and figures), and the slots that facts
/// fill. Hashes are even but for the bit that is told of each.
struct StorySurface {
  /// Bytes of a word that says something.
  private static let longWord = 5
  /// How many words on one side of a fact make its slot.
  private static let slotWidth = 3

  /// A name or a figure: which words, and what they say.
  private struct Fact {
    var words: Range<Int>
    var value: UInt32
  }

  /// Hashes of the shingles, one for each; the lowest bit is set in quotations.
  private(set) var shingles: Set<UInt32> = []
  /// Hashes of names and figures.
  private(set) var facts: Set<UInt32> = []
  /// Which fact fills a slot: the words before it, or those after it. A slot that different facts
  /// fill says nothing and is left out.
  private(set) var slots: [UInt32: UInt32] = [:]
  /// Hashes of the longer words.
  private(set) var words: Set<UInt32> = []

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    let words = Words(utf8: text)
    let hashes = words.indices.map { WordHash.of(words.folded(at: $0)) }
    var gaps = GapReader(text: text)
    var facts: [Fact] = []
    let quoted = words.indices.map { index in
      let gap = gaps.read(to: words.range(at: index))
      let isFigure = words.isFigure(at: index)
      if isFigure, gap.isWithinFigure, let last = facts.last, last.words.upperBound == index {
        let value = WordHash.of([last.value, hashes[index]])
        facts[facts.count - 1] = Fact(words: last.words.lowerBound..<index + 1, value: value)
      } else if isFigure || gap.isBeforeName {
        facts.append(Fact(words: index..<index + 1, value: hashes[index]))
      }
      if words.folded(at: index).count >= Self.longWord { self.words.insert(hashes[index]) }
      return gaps.isQuoting
    }
    self.facts = Set(facts.map(\.value))
    takeSlots(of: facts, hashes)
    takeShingles(hashes, quoted, width: words.shingleWidth)
  }

  private mutating func takeSlots(of facts: [Fact], _ hashes: [UInt32]) {
    var ambiguous: Set<UInt32> = []
    for fact in facts {
      for slot in Self.slots(of: fact, hashes) {
        guard let other = slots.updateValue(fact.value, forKey: slot) else { continue }
        if other != fact.value { ambiguous.insert(slot) }
      }
    }
    for slot in ambiguous { slots[slot] = nil }
  }

  private static func slots(of fact: Fact, _ hashes: [UInt32]) -> [UInt32] {
    let (start, end) = (fact.words.lowerBound, fact.words.upperBound)
    var slots: [UInt32] = []
    if start >= slotWidth { slots.append(WordHash.of([1] + hashes[start - slotWidth..<start])) }
    if end + slotWidth <= hashes.count {
      slots.append(WordHash.of([2] + hashes[end..<end + slotWidth]))
    }
    return slots
  }

  private mutating func takeShingles(_ hashes: [UInt32], _ quoted: [Bool], width: Int) {
    var met: Set<UInt32> = []
    for start in hashes.indices.dropLast(width - 1) {
      let hash = WordHash.of(hashes[start..<start + width]) & ~1
      // The first place of a shingle tells whether it is quoted.
      guard met.insert(hash).inserted else { continue }
      shingles.insert(hash | (quoted[start + width / 2] ? 1 : 0))
    }
  }
}

extension Words {
  /// Whether a word starts with a digit.
  fileprivate func isFigure(at index: Int) -> Bool {
    folded(at: index).first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// How many words make a shingle: three; where a character is a word, that would say too little.
  fileprivate var shingleWidth: Int {
    let ideographs = indices.count { folded(at: $0).first.map { $0 >= 0xE3 } ?? false }
    return ideographs * 2 > indices.count ? 6 : 3
  }
}

/// Hashes of words and of runs of them, the same on every machine (FNV-1a and a final mix).
enum WordHash {
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    mixed(bytes.reduce(basis) { ($0 ^ UInt64($1)) &* prime })
  }

  static func of(_ hashes: some Sequence<UInt32>) -> UInt32 {
    mixed(hashes.reduce(basis) { ($0 ^ UInt64($1)) &* prime })
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func mixed(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: ((hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
