/// What stands between a cue and each token of its window.
struct ChainCell {
  /// Other cues, commas and names between the token and the head.
  var cues: UInt32 = 0
  var commas: UInt32 = 0
  var names: UInt32 = 0
  /// In the noun run left of the head (1; 2 in the apposition jumped over), right of it (1).
  var leftRun: UInt32 = 0
  var rightRun: UInt32 = 0
  /// How far the token's quotation is from the head: 10 none, 17 around it, below 10 left of it.
  var quoteGap: UInt32 = 10
  /// How that quotation ends, and whether a comma stands before it.
  var quoteEnd: UInt32 = 0
  /// What the rules read: 0 nothing, 1 source, 2 cue, 3 content, 4 no reading.
  var rule: UInt32 = 4
}

/// A cue's view of its surroundings.
struct ChainContext {
  let cells: Cells
  let map: CueMap
  let head: Int
  /// The tokens that are decoded.
  let window: Range<Int>
  private(set) var cell: [ChainCell]
  /// The "that" of the cue, or -1.
  private(set) var that = -1
  /// A "by" right after the head, or -1.
  private(set) var by = -1

  /// How many tokens on each side are decoded at most.
  private static let reach = 160
  /// Sentences that nobody writes, cut from a text without full stops, are decoded less far: every
  /// cue of them would look over all of it.
  private static let longSentence = SentenceSplitter.longest * 3 / 4
  private static let shortReach = 40
  private static let byWord = WordID("by").short

  init(head: Int, passage: Passage, cells: Cells, map: CueMap, rule: Reading?) {
    self.cells = cells
    self.map = map
    self.head = head
    window = Self.window(head, passage)
    cell = Array(repeating: ChainCell(), count: window.count)
    count(step: -1)
    count(step: 1)
    findThat()
    markLeftRun()
    markRightRun()
    measureQuotations(passage)
    if let rule { mark(rule) }
  }

  /// The head's sentence, and those beside it where there are quotation marks: only a quotation goes on
  /// from one sentence to the next, or leaves its source there.
  private static func window(_ head: Int, _ passage: Passage) -> Range<Int> {
    let own = passage.sentence(of: head)
    let reach = own.count > longSentence ? shortReach : reach
    var (first, last) = (own.lowerBound, own.upperBound)
    let hasMarks = passage.hasQuotation(own)
    let before = passage.sentence(of: max(0, first - 1))
    if hasMarks || passage.hasQuotation(before) { first = before.lowerBound }
    let after = passage.sentence(of: min(passage.tokens.count - 1, last))
    if hasMarks || passage.hasQuotation(after) { last = after.upperBound }
    return max(first, head - reach)..<min(last, head + reach)
  }

  @inline(__always) subscript(index: Int) -> ChainCell { cell[index - window.lowerBound] }

  /// Counts what stands between the head and each token.
  private mutating func count(step: Int) {
    var cues: UInt32 = 0
    var commas: UInt32 = 0
    var names: UInt32 = 0
    var i = head + step
    while window.contains(i) {
      let place = i - window.lowerBound
      cell[place].cues = cues
      cell[place].commas = commas
      cell[place].names = names
      if map.chances.any[i] > 76 { cues += 1 }
      if !cells[i].isLong {
        if cells[i].isKind(.comma) { commas += 1 }
        if cells[i].isNominal, !cells[i - step].isNominal { names += 1 }
      }
      i += step
    }
  }

  private mutating func findThat() {
    let end = min(window.upperBound - 1, cells.last(head))
    for j in Range(from: head + 1, to: min(end + 1, head + 9))
    where cells[j].isKind(.that) && !cells[j].isLong {
      that = j
      break
    }
    for j in Range(from: head + 1, to: min(end + 1, head + 4)) where cells[j].word == Self.byWord {
      by = j
    }
  }

  private func stops(_ j: Int) -> Bool {
    let c = cells[j]
    return c.isLong || c.isMark || c.isKind(.comma) || c.isKind(.conjunction) || c.isKind(.that)
  }

  private mutating func markLeftRun() {
    let first = max(window.lowerBound, cells.first(head))
    var j = head - 1
    while j >= first, cells[j].isKind(.auxiliary) || cells[j].isKind(.adverb) { j -= 1 }
    if j >= first, cells[j].isKind(.comma) { j = jumpApposition(from: j, first: first) }
    let start = j
    while j >= first, start - j < 12, !stops(j), !cells[j].isKind(.speechVerb),
      !cells[j].isKind(.auxiliary)
    {
      cell[j - window.lowerBound].leftRun = 1
      j -= 1
    }
  }

  private mutating func jumpApposition(from comma: Int, first: Int) -> Int {
    var k = comma - 1
    while k >= first, !cells[k].isKind(.comma), comma - k < 26 { k -= 1 }
    guard k > first, cells[k].isKind(.comma) else { return comma }
    for z in k + 1..<comma { cell[z - window.lowerBound].leftRun = 2 }
    return k - 1
  }

  private mutating func markRightRun() {
    let end = min(window.upperBound - 1, cells.last(head))
    var j = head + 1
    while j <= end, j - head < 9, !stops(j), !cells[j].isKind(.terminal) {
      cell[j - window.lowerBound].rightRun = 1
      j += 1
    }
  }

  private mutating func measureQuotations(_ passage: Passage) {
    var i = window.lowerBound
    while i < window.upperBound {
      guard cells[i].quotation >= 0 else {
        i += 1
        continue
      }
      let start = i
      while i < window.upperBound, cells[i].quotation == cells[start].quotation { i += 1 }
      let gap = gap(of: start..<i)
      let end = ending(of: start..<i)
      for j in start..<i {
        cell[j - window.lowerBound].quoteGap = gap
        cell[j - window.lowerBound].quoteEnd = end
      }
    }
  }

  private func gap(of range: Range<Int>) -> UInt32 {
    if range.contains(head) { return 17 }
    let isLeft = range.upperBound <= head
    let distance = isLeft ? head - range.upperBound + 1 : range.lowerBound - head
    let size: UInt32 = distance < 4 ? UInt32(distance) : distance < 7 ? 4 : distance < 12 ? 5 : 6
    return isLeft ? 10 - size : 10 + size
  }

  /// 1 a comma before the closing mark, 2 a full stop, 3 neither, 4 a comma after it; 8 more where a
  /// comma stands before the opening mark.
  private func ending(of range: Range<Int>) -> UInt32 {
    let last = range.upperBound - 1
    let inner = cells[max(range.lowerBound, last - 1)]
    var end: UInt32 = 3
    if cells[last].isKind(.mark) {
      if inner.isKind(.comma) { end = 1 } else if inner.isKind(.terminal) { end = 2 }
    }
    if last < head, cells[last + 1].isKind(.comma) { end = 4 }
    if cells[range.lowerBound].isKind(.mark), cells[range.lowerBound - 1].isKind(.comma) {
      end += 8
    }
    return end
  }

  private mutating func mark(_ reading: Reading) {
    for index in cell.indices { cell[index].rule = 0 }
    for piece in reading.content { mark(piece, 3) }
    mark(reading.cue, 2)
    if let source = reading.source { mark(source, 1) }
  }

  private mutating func mark(_ range: Range<Int>, _ label: UInt32) {
    for index in range.clamped(to: window) { cell[index - window.lowerBound].rule = label }
  }
}
