/// How a token stands to a cue, whatever word it is: where, behind how much, in which quotation.
///
/// Everything is cut to what features tell apart, so that tokens of equal standing have equal features.
struct EmissionStanding {
  /// As ``EmissionFeatures/side(_:)`` counts.
  let side: UInt32
  /// The distance from the head, in buckets.
  let distance: UInt32
  /// The distance from the head, from six before (0) to six behind (12).
  let near: UInt32
  let quote: UInt32
  /// 1 inside the quotation that the head stands in.
  let isSame: UInt32
  let quoteGap: UInt32
  let quoteEnd: UInt32
  let commas: UInt32
  let cues: UInt32
  let names: UInt32
  /// Before the "that" of the cue (1), it (2), behind it (3); 0 where there is none.
  let that: UInt32
  /// The same for a "by" right behind the head.
  let by: UInt32
  /// The noun runs beside the head.
  let run: UInt32
  /// What the rules read.
  let rule: UInt32
  /// How likely the token is a cue itself, in fifths.
  let chance: UInt32

  /// What ``EmissionFeatures/addNear(_:to:)`` depends on, in one number, to be compared at once.
  @inline(__always) var nearKey: UInt64 {
    var key = UInt64(side)
    key = key << 6 | UInt64(distance)
    key = key << 4 | UInt64(near)
    key = key << 3 | UInt64(chance)
    key = key << 2 | UInt64(names)
    return key << 4 | UInt64(run)
  }

  /// What ``EmissionFeatures/addFar(_:to:)`` depends on.
  @inline(__always) var farKey: UInt64 {
    var key = UInt64(side)
    key = key << 2 | UInt64(quote)
    key = key << 1 | UInt64(isSame)
    key = key << 5 | UInt64(quoteGap)
    key = key << 4 | UInt64(quoteEnd)
    key = key << 2 | UInt64(commas)
    key = key << 2 | UInt64(cues)
    key = key << 2 | UInt64(that)
    key = key << 4 | UInt64(run)
    return key << 3 | UInt64(rule)
  }

  /// What ``EmissionFeatures/addNearKind(_:_:to:)`` depends on, but for the kind.
  @inline(__always) var nearKindKey: UInt64 {
    var key = UInt64(distance)
    key = key << 4 | UInt64(near)
    key = key << 2 | UInt64(that)
    return key << 2 | UInt64(by)
  }

  /// What ``EmissionFeatures/addFarKind(_:_:to:)`` depends on, but for the kind.
  @inline(__always) var farKindKey: UInt64 {
    var key = UInt64(side)
    key = key << 2 | UInt64(commas)
    key = key << 2 | UInt64(cues)
    key = key << 2 | UInt64(names)
    key = key << 4 | UInt64(run)
    return key << 3 | UInt64(rule)
  }
}

extension EmissionFeatures {
  /// How a token stands to the cue.
  @inline(__always)
  func standing(_ i: Int, side: UInt32) -> EmissionStanding {
    let cell = cells[i]
    let place = context[i]
    let relative = i - context.head
    return EmissionStanding(
      side: side,
      distance: Bucket.distance(relative),
      near: UInt32(max(-6, min(6, relative)) + 6),
      quote: cell.quote,
      isSame: cell.quotation >= 0 && cell.quotation == head.quotation ? 1 : 0,
      quoteGap: place.quoteGap,
      quoteEnd: place.quoteEnd,
      commas: min(place.commas, 3),
      cues: min(place.cues, 2),
      names: min(place.names, 3),
      that: Self.order(i, context.that),
      by: Self.order(i, context.by),
      run: place.leftRun * 4 + place.rightRun,
      rule: place.rule,
      chance: UInt32(context.map.chances.any[i]) / 51)
  }

  @inline(__always)
  private static func order(_ i: Int, _ word: Int) -> UInt32 {
    word < 0 ? 0 : i < word ? 1 : i == word ? 2 : 3
  }

  /// What depends on the standing alone and changes from token to token near the head.
  func addNear(_ standing: EmissionStanding, to list: inout FeatureList) {
    list.add(7, standing.distance)
    list.add(14, head.lemma, standing.distance)
    list.add(71, before.kind, standing.distance)
    list.add(72, after.kind, standing.distance)
    list.add(75, beside, standing.near)
    list.add(91, head.word, standing.near)
    list.add(64, standing.chance, standing.side)
    list.add(82, standing.run, standing.names, standing.side)
  }

  /// What depends on the standing alone and stays the same for a while.
  func addFar(_ standing: EmissionStanding, to list: inout FeatureList) {
    addSide(standing, to: &list)
    addQuotations(standing, to: &list)
    addBetween(standing, to: &list)
    addRules(standing, to: &list)
  }

  private func addSide(_ standing: EmissionStanding, to list: inout FeatureList) {
    list.add(13, head.lemma, standing.side)
    list.add(81, standing.run, beside)
    list.add(83, head.lemma, standing.run)
    list.add(89, standing.run, before.quote, after.kind)
  }

  private func addQuotations(_ standing: EmissionStanding, to list: inout FeatureList) {
    let (ss, quote, gap) = (standing.side, standing.quote, standing.quoteGap)
    list.add(17, head.lemma, ss, quote)
    list.add(20, quote)
    list.add(21, quote, ss, standing.isSame)
    list.add(22, gap, quote, standing.isSame)
    list.add(23, gap, standing.quoteEnd, ss % 8)
    list.add(24, gap, standing.cues, quote)
    list.add(25, gap, head.lemma, quote)
    list.add(26, head.quote, standing.isSame, ss)
    list.add(27, gap, after.kind, before.kind)
    list.add(74, beside, ss, quote)
    list.add(85, standing.run, gap, head.quote)
  }

  private func addBetween(_ standing: EmissionStanding, to list: inout FeatureList) {
    let (ss, commas, cues, that) = (standing.side, standing.commas, standing.cues, standing.that)
    list.add(30, commas, ss)
    list.add(31, cues, ss)
    list.add(32, commas, cues, ss * 4 + standing.quote)
    list.add(35, cues, ss, standing.quote)
    list.add(36, that, ss)
    list.add(37, that, commas, ss)
    list.add(39, head.lemma, that, ss / 8)
    list.add(70, that, cues, ss)
  }

  /// What the rules read counts as evidence.
  private func addRules(_ standing: EmissionStanding, to list: inout FeatureList) {
    let rule = standing.rule
    list.add(100, rule)
    guard rule < 4 else { return }
    list.add(101, rule, standing.side)
    list.add(103, rule, head.lemma)
    list.add(104, rule, standing.quote, standing.quoteGap)
    list.add(105, rule, standing.commas, standing.cues)
  }

  /// What depends on how near the token is and on what it is.
  func addNearKind(_ kind: UInt32, _ standing: EmissionStanding, to list: inout FeatureList) {
    list.add(9, standing.distance, kind)
    list.add(16, head.lemma, standing.near, kind)
    list.add(38, standing.that, standing.near, kind)
    list.add(90, standing.by, standing.near, kind)
  }

  /// What depends on what stands between the token and the head, and on what it is.
  func addFarKind(_ kind: UInt32, _ standing: EmissionStanding, to list: inout FeatureList) {
    let (ss, names) = (standing.side, standing.names)
    list.add(15, head.lemma, ss, kind)
    list.add(33, standing.commas, ss, kind)
    list.add(34, standing.cues, ss, kind)
    list.add(73, beside, ss, kind)
    list.add(80, standing.run, kind)
    list.add(86, names, ss, kind)
    list.add(87, names, standing.commas, ss * 32 + kind)
    list.add(88, names, standing.cues, ss * 32 + kind)
    if standing.rule < 4 { list.add(102, standing.rule, ss, kind) }
  }
}
