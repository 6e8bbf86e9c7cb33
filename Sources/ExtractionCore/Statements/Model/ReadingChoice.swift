/// From all that could be said to what is said.
extension ChainReader {
  /// What is less likely than this is not said. Quotation marks speak for themselves where the words
  /// before them do not.
  private static func least(_ kind: Statement.Kind) -> Double {
    switch kind {
    case .direct: 0.27
    case .mixed: 0.2
    case .indirect: 0.28
    }
  }
  /// How much being exact counts beside being right, where readings of one cue compete.
  private static var exactness: Double { 2 }
  /// Two statements of other cues that have more than this in common are one.
  private static var mostCommon: Double { 0.35 }

  /// A reading with what is thought of it.
  private struct Choice {
    var reading: Reading
    var kind: Statement.Kind
    var value: Double
  }

  /// The accepted readings, without near duplicates, in order.
  func readings(_ candidates: [VerdictFeatures], _ verdicts: [Verdict]) -> [Reading] {
    let admission = Admission(passage: passage)
    let likely = choices(candidates, verdicts).filter {
      $0.reading.confidence >= Self.least($0.kind) && admission.admits($0.reading)
    }
    let order = likely.sorted {
      ($1.reading.confidence, $0.reading.head) < ($0.reading.confidence, $1.reading.head)
    }
    return withSureCues(keep(order).map(calibrated)).sorted { $0.head < $1.head }
  }

  /// The best reading of each cue: right, and exact if possible.
  private func choices(_ candidates: [VerdictFeatures], _ verdicts: [Verdict]) -> [Choice] {
    var choices: [Choice] = []
    for (candidate, verdict) in zip(candidates, verdicts) {
      let value = verdict.chance + Self.exactness * verdict.exactness
      var reading = candidate.reading
      reading.confidence = verdict.chance
      if let last = choices.last, last.reading.head == reading.head {
        guard value > last.value else { continue }
        choices.removeLast()
      }
      choices.append(Choice(reading: reading, kind: candidate.kind, value: value))
    }
    return choices
  }

  /// With a confidence that says how often such a statement is right: among those that survive the
  /// competition the verdict's chance is too modest by .6 in log-odds (cross-validated: of those at .9
  /// and more, .94 are right end to end, six in ten).
  private func calibrated(_ reading: Reading) -> Reading {
    var reading = reading
    let odds = reading.confidence / max(1e-9, 1 - reading.confidence)
    let better = odds * 1.822
    reading.confidence = better / (1 + better)
    return reading
  }

  /// The best reading of each cue and of each content.
  private func keep(_ choices: [Choice]) -> [Reading] {
    let admission = Admission(passage: passage)
    var kept: [Reading] = []
    for choice in choices where !kept.contains(where: { $0.head == choice.reading.head }) {
      let (reading, kind) = (choice.reading, choice.kind)
      let isTaken = kept.contains { other in
        Reading.overlap(other.content, reading.content) > Self.mostCommon
          || other.repeats(reading)
          || (kind == .indirect && reading.confidence < 0.6 && claims(reading.head, other))
      }
      guard !isTaken else { continue }
      var own = reading
      if let rule = rules[reading.head], admission.continues(rule, reading) {
        own.content = rule.content
      }
      if let rule = rules[reading.head], rule.isSame(as: reading),
        rule.cue.clamped(to: reading.cue) == reading.cue
      {
        own.cue = rule.cue
      }
      own.source = label(before: own) ?? own.source
      kept.append(own)
    }
    return kept.filter { reading in
      CandidateMaker(passage: passage).kind(of: reading) != .indirect
        || !admission.isRelative(reading.head)
        || !kept.contains { $0.head != reading.head && claims(reading.head, $0) }
    }
  }

  /// The label right before a quotation, whatever verb stands further left.
  private func label(before reading: Reading) -> Range<Int>? {
    guard let first = reading.content.first?.lowerBound, first > 1, passage.isOpening(first - 1),
      passage.tokens[first - 2].word == Signs.colon
    else { return nil }
    return Introducer(passage: passage).label(before: first - 2)
  }

  /// Whether a cue stands inside what another one says, by the model or by the rules.
  private func claims(_ head: Int, _ other: Reading) -> Bool {
    let contents = other.content + (rules[other.head]?.content ?? [])
    return contents.contains { $0.contains(head) }
  }

  /// A cue that is one for sure says something: where the model's reading of it fell to a better one,
  /// the rules' stands in, if it takes nothing from the others.
  private func withSureCues(_ kept: [Reading]) -> [Reading] {
    let admission = Admission(passage: passage)
    var result = kept
    for var rule in rules.values.sorted(by: { $0.head < $1.head }) {
      guard map.chances.speech[rule.head] >= 153, rule.source != nil,
        !result.contains(where: { $0.head == rule.head || claims(rule.head, $0) }),
        !result.contains(where: { Reading.overlap($0.content, rule.content) > 0.1 })
      else { continue }
      rule.confidence = 0.4
      if admission.admits(rule) { result.append(rule) }
    }
    return result
  }
}
