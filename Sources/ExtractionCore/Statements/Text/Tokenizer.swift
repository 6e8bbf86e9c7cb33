/// Cuts a text into words and marks.
///
/// A word keeps its inner apostrophes, hyphens and points ("don't", "co-founder", "U.S.", "3.5"); the
/// possessive "'s" is a token of its own; an abbreviation keeps its point.
///
/// Looks at memory that others own: every character of a text passes here, and counting references to an
/// array for each of them showed in the profile.
struct Tokenizer: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  private var folded = FoldedWord()

  /// A tokenizer of bytes that stay where they are while it works.
  init(bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
  }

  /// The tokens of a range of the text.
  mutating func tokens(in range: TextRange) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(range.count / 5)
    var index = range.lowerBound
    while index < range.upperBound {
      let character = TextCharacter(bytes, at: index)
      switch character.kind {
      case .space:
        index += character.length
      case .hyphen where clitic(at: index, range) != nil:
        let pronoun = clitic(at: index, range) ?? index..<index + 1
        result.append(word(pronoun))
        index = pronoun.upperBound
      case .lower, .upper, .digit:
        let end = wordEnd(from: index, limit: range.upperBound)
        result.append(word(index..<end))
        index = end
      default:
        let end = markEnd(at: index, character, limit: range.upperBound)
        result.append(mark(index..<end, character.kind))
        index = end
      }
    }
    return result
  }

  /// Where a word ends, its abbreviation point included.
  private mutating func wordEnd(from start: Int, limit: Int) -> Int {
    var index = start
    var points = 0
    while true {
      index = skipLetters(from: index, limit)
      guard index < limit else { return index }
      let character = TextCharacter(bytes, at: index)
      switch character.kind {
      case .lower, .upper, .digit:
        index += character.length
      case .apostrophe:
        if lexicon.hasElision, index - start <= 2 { return index + character.length }
        guard continues(after: index + character.length, limit), !isPossessive(index, limit) else {
          return index
        }
        index += character.length
      case .hyphen:
        guard continues(after: index + character.length, limit),
          lexicon.clitics.isEmpty || clitic(at: index, start..<limit) == nil
        else { return index }
        index += character.length
      case .period:
        guard joins(at: index, from: start, limit) else {
          return index + (isAbbreviation(start..<index, points: points) ? 1 : 0)
        }
        points += 1
        index += 1
      default:
        guard character.length == 1, bytes[index] == UInt8(ascii: ","), index > start,
          isDigit(index - 1, limit), isDigit(index + 1, limit)
        else { return index }
        index += 1
      }
    }
  }

  /// The pronoun that hangs on the verb before a hyphen: "il" in "a-t-il".
  private func clitic(at hyphen: Int, _ range: TextRange) -> TextRange? {
    guard hyphen > range.lowerBound, bytes[hyphen - 1] > 0x20 else { return nil }
    for clitic in lexicon.clitics {
      let end = hyphen + clitic.count
      guard end <= range.upperBound, bytes[hyphen..<end].elementsEqual(clitic),
        !continues(after: end, range.upperBound), let last = clitic.lastIndex(of: 0x2D)
      else { continue }
      return hyphen + last + 1..<end
    }
    return nil
  }

  /// Past the letters and digits of ASCII, which most words are made of.
  private func skipLetters(from start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, (bytes[index] | 0x20) &- 0x61 < 26 || bytes[index] &- 0x30 < 10 {
      index += 1
    }
    return index
  }

  private func continues(after index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    switch TextCharacter(bytes, at: index).kind {
    case .lower, .upper, .digit: return true
    default: return false
    }
  }

  private func isDigit(_ index: Int, _ limit: Int) -> Bool {
    index < limit && bytes[index] &- 0x30 < 10
  }

  /// Whether an apostrophe starts a possessive or contracted "'s".
  private func isPossessive(_ index: Int, _ limit: Int) -> Bool {
    let next = index + TextCharacter(bytes, at: index).length
    guard next < limit, bytes[next] | 0x20 == UInt8(ascii: "s") else { return false }
    return !continues(after: next + 1, limit)
  }

  /// Whether a point stands inside a word: "U.S", "3.5", "example.com", "D-N.Y".
  private func joins(at index: Int, from start: Int, _ limit: Int) -> Bool {
    guard continues(after: index + 1, limit) else { return false }
    if isDigit(index + 1, limit) { return isDigit(index - 1, limit) }
    return TextCharacter(bytes, at: index + 1).kind == .lower
      || index == start + 1 || bytes[index - 2] == UInt8(ascii: ".")
      || bytes[index - 2] == UInt8(ascii: "-")
  }

  /// Whether a word before a point is one that is written with it.
  private mutating func isAbbreviation(_ range: TextRange, points: Int) -> Bool {
    if points > 0 { return range.count <= 7 }
    if range.count == 1 { return TextCharacter(bytes, at: range.lowerBound).kind == .upper }
    guard range.count <= 6 else { return false }
    fold(range)
    folded.append(UInt8(ascii: "."))
    return lexicon.entry(WordID(folded.bytes))?.traits.contains(.abbreviation) ?? false
  }

  /// Where a mark ends: runs of one sign ("...", "--", "''") are one token.
  private func markEnd(at start: Int, _ character: TextCharacter, limit: Int) -> Int {
    var end = start + character.length
    if isPossessive(start, limit), character.kind == .apostrophe, end < limit {
      return end + 1
    }
    guard character.length == 1, character.kind != .mark || bytes[start] == UInt8(ascii: "`") else {
      return end
    }
    while end < limit, bytes[end] == bytes[start], end - start < 8 { end += 1 }
    return end
  }

  private mutating func word(_ range: TextRange) -> Token {
    let limit = min(range.upperBound, range.lowerBound + FoldedWord.longest)
    let shape =
      foldASCII(from: range.lowerBound, to: limit) ?? fold(from: range.lowerBound, to: limit)
    let first = TextCharacter(bytes, at: range.lowerBound).kind
    return token(range, shape: WordID(hash: shape), isCapitalized: first == .upper)
  }

  /// Folds a word of ASCII and tells its shape; nil where it holds other letters.
  private mutating func foldASCII(from start: Int, to limit: Int) -> UInt64? {
    folded.removeAll()
    var shape = WordID.seed
    var last: CharacterKind?
    for index in start..<limit {
      let byte = bytes[index]
      guard byte < 0x80 else { return nil }
      let kind = TextCharacter.ascii(byte)
      if kind != last { shape = WordID.step(shape, kind.rawValue) }
      last = kind
      folded.append(kind == .upper ? byte | 0x20 : byte)
    }
    return shape
  }

  /// Folds a word of any letters and tells its shape.
  private mutating func fold(from start: Int, to limit: Int) -> UInt64 {
    folded.removeAll()
    var shape = WordID.seed
    var last: CharacterKind?
    var index = start
    while index < limit {
      let character = TextCharacter(bytes, at: index)
      if character.kind != last { shape = WordID.step(shape, character.kind.rawValue) }
      last = character.kind
      Folding.append(bytes, at: index, length: character.length, to: &folded)
      index += character.length
    }
    return shape
  }

  /// Folds whatever it is.
  private mutating func fold(_ range: TextRange) {
    _ = fold(from: range.lowerBound, to: range.upperBound)
  }

  private mutating func mark(_ range: TextRange, _ kind: CharacterKind) -> Token {
    fold(range)
    let shape = WordID(hash: WordID.step(WordID.seed, kind.rawValue))
    return token(range, shape: shape, isCapitalized: false)
  }

  private func token(_ range: TextRange, shape: WordID, isCapitalized: Bool) -> Token {
    let letters = folded.bytes
    let word = WordID(last: letters.count, of: letters)
    let suffix2 = WordID(last: 2, of: letters)
    let suffix3 = WordID(last: 3, of: letters)
    let entry = lexicon.entry(word)
    var token = Token(
      range: range, word: word, lemma: entry?.lemma ?? lexicon.lemma(of: letters, word: word),
      shape: shape.short, suffix2: suffix2.short, suffix3: suffix3.short,
      isCapitalized: isCapitalized)
    token.traits = entry?.traits ?? []
    token.frame = entry?.frame ?? []
    token.wordClass = WordClass(folded: letters, entry: entry, isCapitalized: isCapitalized)
    return token
  }
}

extension WordClass {
  /// The class by the lists first, then by what the word looks like.
  init(folded: UnsafeBufferPointer<UInt8>, entry: Lexicon.Entry?, isCapitalized: Bool) {
    if let listed = entry?.wordClass {
      self = listed
    } else if let punctuation = WordClass(punctuation: folded) {
      self = punctuation
    } else if let entry, !entry.frame.isDisjoint(with: [.quote, .clause, .bare, .object]),
      !isCapitalized, !entry.frame.contains(.belief)
    {
      self = .speechVerb
    } else if let entry, entry.traits.contains(.role) {
      self = .role
    } else if let first = folded.first, first &- 0x30 < 10 {
      self = .number
    } else if isCapitalized {
      self = .name
    } else {
      self = WordClass(ending: folded)
    }
  }

  /// By the last letters: "-ly", "-ing", "-ed", "-s".
  private init(ending folded: UnsafeBufferPointer<UInt8>) {
    let count = folded.count
    guard count > 3, let last = folded.last else {
      self = .other
      return
    }
    let before = folded[count - 2]
    switch last {
    case UInt8(ascii: "y") where count > 4 && before == UInt8(ascii: "l"): self = .adverb
    case UInt8(ascii: "g") where count > 4 && before == UInt8(ascii: "n"):
      self = folded[count - 3] == UInt8(ascii: "i") ? .participle : .other
    case UInt8(ascii: "d") where before == UInt8(ascii: "e"): self = .past
    case UInt8(ascii: "s"): self = .plural
    default: self = .other
    }
  }

  private init?(punctuation folded: UnsafeBufferPointer<UInt8>) {
    guard let first = folded.first else { return nil }
    switch (first, folded.count) {
    case (UInt8(ascii: ","), _): self = .comma
    case (UInt8(ascii: "."), _), (UInt8(ascii: "?"), _), (UInt8(ascii: "!"), _): self = .terminal
    case (UInt8(ascii: "'"), 1): self = .apostrophe
    case (UInt8(ascii: "'"), 2) where folded[1] == first: self = .mark
    case (UInt8(ascii: "\""), _), (UInt8(ascii: "`"), _): self = .mark
    case (UInt8(ascii: "-"), _), (UInt8(ascii: ":"), _), (UInt8(ascii: ";"), _),
      (UInt8(ascii: "("), _), (UInt8(ascii: ")"), _):
      self = .dash
    default:
      guard let other = WordClass(sign: folded) else { return nil }
      self = other
    }
  }

  /// Signs of several bytes, and the rest of ASCII.
  private init?(sign folded: UnsafeBufferPointer<UInt8>) {
    let character = TextCharacter(folded, at: 0)
    guard folded.count <= 4 || character.length == 1 else { return nil }
    switch character.kind {
    case .mark: self = .mark
    case .other where folded.elementsEqual("…".utf8): self = .terminal
    case .other
    where folded.elementsEqual("–".utf8) || folded.elementsEqual("—".utf8)
      || folded.elementsEqual("―".utf8):
      self = .dash
    case .other: self = .punctuation
    default: return nil
    }
  }
}
