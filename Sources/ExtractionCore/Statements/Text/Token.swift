/// How a token stands to the quotation marks around it.
enum QuoteState: UInt8, Sendable {
  /// Outside.
  case outside
  /// It is such a mark.
  case mark
  /// Inside a quotation of four words or more.
  case long
  /// Inside a shorter one: a scare quote, a title, a slogan.
  case short
}

/// A word or a mark: where it stands and everything that rules and features ask of it.
struct Token: Sendable {
  /// Bytes of the text.
  var range: TextRange
  /// The folded word.
  var word: WordID
  /// Its base form.
  var lemma: WordID
  /// Hashes of its shape and of its last two and three bytes.
  var shape: UInt32
  var suffix2: UInt32
  var suffix3: UInt32
  /// What it is.
  var wordClass: WordClass = .other
  var traits: WordTraits = []
  /// What it can introduce, if it is a cue.
  var frame: CueFrame = []
  var isCapitalized: Bool
  /// The sentence of its passage.
  var sentence = 0
  var quote = QuoteState.outside
  /// The quotation of its passage that it stands in (marks included), or -1.
  var quotation = -1

  /// Inside quotation marks, marks not counted.
  var isQuoted: Bool { quote == .long || quote == .short }

  /// Whether it opens one of its passage's quotations.
  func opens(_ quotations: [Quotation]) -> Bool {
    quote == .mark && quotation >= 0
      && quotations[quotation].outer.lowerBound == range.lowerBound
  }

  /// Whether it closes one of its passage's quotations.
  func closes(_ quotations: [Quotation]) -> Bool {
    quote == .mark && quotation >= 0 && !opens(quotations)
  }
}
