/// Makes the pairs of a measurement: the same seed, the same pairs.
struct PairMaker {
  /// How many pairs of each kind.
  static let perKind = 40

  private let corpus: [Draft]
  private var random: SplitMix

  init(corpus: [Draft], seed: UInt64) {
    self.corpus = corpus
    random = SplitMix(seed: seed)
  }

  func pairs() -> [Pair] {
    var maker = self
    return maker.copies() + maker.rivals() + maker.series()
  }

  private mutating func copies() -> [Pair] {
    var maker = CopyMaker(corpus: corpus, random: random)
    defer { random = maker.random }
    return CopyMaker.Change.allCases.flatMap { change in
      (0..<Self.perKind).map { _ in
        let draft = maker.random.pick(corpus)
        return Pair(
          kind: change.rawValue, first: draft, second: maker.copy(of: draft, by: change),
          isSame: true)
      }
    }
  }

  private mutating func rivals() -> [Pair] {
    var maker = RivalMaker(corpus: corpus, random: random)
    defer { random = maker.random }
    return RivalMaker.Likeness.allCases.flatMap { likeness in
      (0..<Self.perKind).map { _ in
        let draft = maker.random.pick(corpus)
        return maker.pair(likeness, around: draft)
      }
    }
  }

  private mutating func series() -> [Pair] {
    var writer = TemplateWriter(random: random)
    return TemplateWriter.Series.allCases.flatMap { series in
      (0..<Self.perKind).map { _ in
        Pair(
          kind: series.rawValue, first: writer.article(series), second: writer.article(series),
          isSame: false)
      }
    }
  }
}
