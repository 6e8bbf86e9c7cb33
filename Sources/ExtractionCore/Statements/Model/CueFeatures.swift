/// The features of a token that may be the head of a cue.
struct CueFeatures {
  let cells: Cells
  let passage: Passage

  /// How far a feature looks for a verb or a subject: bounded, since sentences are not.
  private static let reach = 40

  /// Whether a word form that was never a cue in training may be one: the tables know it, or it stands
  /// beside a long quotation and is no function word.
  func isWorthAsking(_ i: Int) -> Bool {
    if !passage.tokens[i].frame.isEmpty { return true }
    guard isVerbLike(i), !cells[i].isLong else {
      return false
    }
    for d in -6...6 where cells[i + d].isMark && hasLong(beside: i + d) { return true }
    return false
  }

  private func isVerbLike(_ i: Int) -> Bool {
    let cell = cells[i]
    return cell.isKind(.past) || cell.isKind(.plural) || cell.isKind(.participle)
      || cell.isKind(.speechVerb) || cell.isKind(.other)
  }

  /// Whether a mark belongs to a long quotation.
  private func hasLong(beside mark: Int) -> Bool {
    (cells[mark - 1].isLong && cells[mark - 1].quotation == cells[mark].quotation)
      || (cells[mark + 1].isLong && cells[mark + 1].quotation == cells[mark].quotation)
  }

  func add(_ i: Int, to list: inout FeatureList) {
    word(i, &list)
    window(i, &list)
    quotations(i, &list)
    surroundings(i, &list)
  }

  private func word(_ i: Int, _ list: inout FeatureList) {
    let cell = cells[i]
    list.add(1)
    list.add(2, cell.word)
    list.add(3, cell.lemma)
    list.add(4, cell.shape)
    list.add(5, cell.suffix3)
    list.add(6, cell.suffix2)
    list.add(7, cell.quote)
    list.add(8, cell.kind)
    list.add(9, cell.lemma, cell.quote)
    list.add(10, cell.lemma, UInt32(passage.tokens[i].frame.rawValue))
    list.add(11, UInt32(passage.tokens[i].frame.rawValue), cells[i - 1].kind)
  }

  private func window(_ i: Int, _ list: inout FeatureList) {
    let cell = cells[i]
    for d in -3...3 where d != 0 {
      let other = cells[i + d]
      let place = UInt32(d + 3)
      list.add(20 + place, other.word)
      list.add(30 + place, other.kind)
      list.add(40 + place, cell.lemma, other.kind)
      guard abs(d) <= 2 else { continue }
      list.add(50 + place, other.lemma)
      list.add(60 + place, other.shape)
      list.add(70 + place, cell.lemma, other.word)
    }
    let a2 = cells[i - 2]
    let a1 = cells[i - 1]
    let b1 = cells[i + 1]
    let b2 = cells[i + 2]
    list.add(80, a1.word, cell.word)
    list.add(81, cell.word, b1.word)
    list.add(82, b1.word, b2.word)
    list.add(83, a2.word, a1.word)
    list.add(84, cell.lemma, a1.kind, b1.kind)
    list.add(85, cell.kind, a1.kind, b1.kind)
    list.add(86, cell.lemma, b1.kind, b2.kind)
    list.add(87, cell.kind, b1.kind, b2.kind)
    list.add(88, cell.suffix2, a1.kind, b1.kind)
    list.add(89, cell.lemma, a2.kind, a1.kind)
    list.add(90, cell.kind, a2.kind, a1.kind)
  }

  /// The long quotations on both sides, and the marks beside.
  private func quotations(_ i: Int, _ list: inout FeatureList) {
    let cell = cells[i]
    let left = longQuotation(from: i, step: -1)
    let right = longQuotation(from: i, step: 1)
    list.add(91, left)
    list.add(92, right)
    list.add(93, cell.lemma, left < 9 ? 1 : 0, right < 9 ? 1 : 0)
    list.add(94, cell.kind, left, right < 9 ? 1 : 0)
    list.add(95, cell.kind, right)
  }

  private func longQuotation(from i: Int, step: Int) -> UInt32 {
    var j = i + step
    while j >= 0, j < cells.count, abs(j - i) < 15 {
      if cells[j].isLong, cells[j].quotation != cells[i].quotation {
        return UInt32(min(abs(j - i), 9))
      }
      j += step
    }
    return 9
  }

  private func surroundings(_ i: Int, _ list: inout FeatureList) {
    let cell = cells[i]
    let before = i - cells.first(i)
    let after = cells.last(i) - i
    list.add(96, UInt32(min(before, 8)))
    list.add(97, UInt32(min(after, 8)))
    list.add(98, cell.lemma, UInt32(min(before, 3)), UInt32(min(after, 3)))
    let left = speechVerb(from: i, step: -1)
    let right = speechVerb(from: i, step: 1)
    list.add(100, left.distance)
    list.add(101, right.distance)
    list.add(102, cell.lemma, left.lemma)
    list.add(103, cell.lemma, right.lemma)
    list.add(104, cell.isKind(.speechVerb) ? 1 : 0, left.distance, right.distance)
    let that = that(after: i)
    list.add(105, that)
    list.add(106, cell.lemma, min(that, 3))
    list.add(107, cell.kind, that)
    list.add(108, passage.isTitle ? 1 : 0)
    list.add(109, cell.lemma, passage.isTitle ? 1 : 0)
    let hypothetical: UInt32 = Hypothesis(passage: passage).covers(i) ? 1 : 0
    list.add(112, hypothetical, cell.quote)
    list.add(113, hypothetical, cell.lemma)
    list.add(114, hypothetical, UInt32(passage.tokens[i].frame.rawValue))
    let subject = subject(before: i)
    list.add(110, subject.distance, subject.kind)
    list.add(111, cell.lemma, min(subject.distance, 3), subject.kind)
  }

  private func speechVerb(from i: Int, step: Int) -> (distance: UInt32, lemma: UInt32) {
    var j = i + step
    let end = step < 0 ? max(cells.first(i), i - Self.reach) : min(cells.last(i), i + Self.reach)
    while step < 0 ? j >= end : j <= end {
      if cells[j].isKind(.speechVerb), !cells[j].isLong {
        return (Bucket.distance(abs(j - i)), cells[j].lemma)
      }
      j += step
    }
    return (15, 0)
  }

  private func that(after i: Int) -> UInt32 {
    for d in 1..<7 where cells[i + d].isKind(.that) { return UInt32(d) }
    return 0
  }

  private func subject(before i: Int) -> (distance: UInt32, kind: UInt32) {
    var j = i - 1
    let end = max(cells.first(i), i - Self.reach)
    while j >= end {
      if cells[j].isNominal { return (UInt32(min(i - j, 6)), cells[j].kind) }
      j -= 1
    }
    return (6, 31)
  }
}
