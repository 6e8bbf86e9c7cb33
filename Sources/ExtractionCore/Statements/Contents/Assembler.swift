/// Puts the candidates of a text together: speakers carried over, quotations without a cue given to
/// whom they belong, names resolved.
struct Assembler {
  let text: AnnotatedText
  private var resolver: SpeakerResolver
  private var statements: [Statement] = []
  /// Who spoke last, for quotations that stand alone.
  private var last: Speaker?

  init(_ text: AnnotatedText, candidates: [[Candidate]], trained: PronounWeights? = nil) {
    self.text = text
    let sources = candidates.indices.flatMap { number in
      candidates[number].compactMap { candidate in
        candidate.reading.source.map { (passage: number, tokens: $0) }
      }
    }
    resolver = SpeakerResolver(
      text, cast: Cast(text, sources: sources), trained: trained)
  }

  /// The statements of a text, in order.
  static func statements(_ text: AnnotatedText, _ candidates: [[Candidate]]) -> [Statement] {
    var assembler = Assembler(text, candidates: candidates)
    for number in text.passages.indices {
      assembler.add(candidates[number], passage: number)
    }
    return assembler.withRoles()
  }

  /// Each pronoun that speaks with everybody it may mean, for the trainer.
  static func choices(
    _ text: AnnotatedText, _ candidates: [[Candidate]], _ weights: PronounWeights
  ) -> [PronounChoice] {
    var assembler = Assembler(text, candidates: candidates, trained: weights)
    for number in text.passages.indices {
      assembler.add(candidates[number], passage: number)
    }
    return assembler.resolver.choices ?? []
  }

  private mutating func add(_ candidates: [Candidate], passage number: Int) {
    let passage = text.passages[number]
    var all = candidates
    if !passage.isTitle {
      let next = number + 1 < text.passages.count ? text.passages[number + 1] : nil
      let previous = number > 0 ? text.passages[number - 1] : nil
      all += LooseQuotations(passage: passage, previous: previous, next: next)
        .candidates(beside: candidates)
    }
    all.sort {
      ($0.spans[0].lowerBound, $0.reading.head) < ($1.spans[0].lowerBound, $1.reading.head)
    }
    let mentioned = speakers(of: all, passage: number)
    let first = mentioned.compactMap { $0 }.first
    var previous: Speaker?
    var quoted: Speaker?
    for (candidate, mentioned) in zip(all, mentioned) {
      var speaker = mentioned
      if speaker == nil, candidate.kind != .indirect, candidate.reading.rule != .turn {
        speaker = (quoted ?? previous ?? first ?? last).map(Self.carried)
      }
      if candidate.reading.rule == .carry, speaker == nil { continue }
      if let speaker {
        previous = speaker
        if candidate.kind != .indirect { quoted = speaker }
        if candidate.kind != .indirect || speaker.kind == .person || last == nil {
          last = speaker
        }
      }
      statements.append(statement(candidate, speaker, passage))
    }
  }

  /// Resolves in the order of the mentions, so that a pronoun sees who was named before it.
  private mutating func speakers(of candidates: [Candidate], passage number: Int) -> [Speaker?] {
    var result = [Speaker?](repeating: nil, count: candidates.count)
    let order = candidates.indices.sorted {
      (candidates[$0].sourceOffset, candidates[$0].reading.source?.lowerBound ?? 0, $0)
        < (candidates[$1].sourceOffset, candidates[$1].reading.source?.lowerBound ?? 0, $1)
    }
    var known: [Range<Int>: Speaker] = [:]
    for index in order {
      guard let source = candidates[index].reading.source else { continue }
      if candidates[index].sourceOffset != 0 {
        let passage = number + candidates[index].sourceOffset
        result[index] = resolver.speaker(source, passage: passage)
        continue
      }
      let speaker = known[source] ?? resolver.speaker(source, passage: number)
      known[source] = speaker
      result[index] = speaker
    }
    return result
  }

  /// The statements with all roles that the whole text gave.
  private func withRoles() -> [Statement] {
    let roles = Dictionary(
      resolver.cast.people.map { ($0.name, $0.roles) }, uniquingKeysWith: { $0 + $1 })
    return statements.map { statement in
      var statement = statement
      if let speaker = statement.speaker, speaker.kind == .person {
        statement.speaker?.roles = roles[speaker.name] ?? speaker.roles
      }
      return statement
    }
  }

  private static func carried(_ speaker: Speaker) -> Speaker {
    var carried = speaker
    carried.mention = nil
    carried.resolvedBy = .carry
    return carried
  }

  private func statement(
    _ candidate: Candidate, _ speaker: Speaker?, _ passage: Passage
  ) -> Statement {
    let reading = candidate.reading
    return Statement(
      kind: candidate.kind, speaker: speaker,
      cue: reading.cue.isEmpty ? nil : passage.bytes(reading.cue), spans: candidate.spans,
      isQuoted: candidate.kind != .indirect, paragraph: passage.index,
      confidence: reading.confidence, rule: reading.rule)
  }
}
