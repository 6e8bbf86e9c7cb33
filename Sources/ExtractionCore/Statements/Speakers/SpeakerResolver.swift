/// Tells who a source is: by name, by role, by pronoun.
struct SpeakerResolver {
  let text: AnnotatedText
  var cast: Cast
  /// The persons that spoke so far.
  var history = History()
  /// What "he" and "she" meant where they do not speak, as far as the text was followed.
  var echoes: [Echo] = []
  var followed = (passage: 0, token: 0)
  /// What the trainer asks for: each pronoun with everybody it may mean.
  var choices: [PronounChoice]?

  let weights: PronounWeights

  /// - Parameter trained: weights in the making, for the trainer; choices are kept for it.
  init(_ text: AnnotatedText, cast: Cast, trained: PronounWeights? = nil) {
    self.text = text
    weights = trained ?? .learnt
    self.cast = cast
    choices = trained == nil ? nil : []
  }

  /// The speaker that some tokens of a passage name.
  mutating func speaker(_ source: Range<Int>, passage number: Int) -> Speaker {
    let passage = text.passages[number]
    let mention = passage.bytes(source)
    let first = passage.tokens[source.lowerBound]
    if first.wordClass == .relative, let antecedent = antecedent(of: source.lowerBound, in: passage)
    {
      var speaker = speaker(antecedent, passage: number)
      speaker.mention = mention
      speaker.resolvedBy = .pronoun
      return speaker
    }
    if source.count <= 2, first.wordClass == .pronoun || first.wordClass == .relative {
      return pronoun(source.lowerBound, passage, number)
    }
    let source = bracketed(source, in: passage) ?? source
    let head = head(of: source, in: passage)
    if let index = person(in: head, passage, number) {
      return named(index, mention, .name, number)
    }
    if let index = role(of: head, passage, at: mention.lowerBound) {
      return named(index, mention, .role, number)
    }
    return unnamed(source, head, passage, mention)
  }

  /// The name before a bracket where the source is only what the bracket holds: "McCrory (R)".
  private func bracketed(_ source: Range<Int>, in passage: Passage) -> Range<Int>? {
    let open = source.lowerBound - 1
    guard open > 0, passage.tokens[open].word == Signs.openBracket else { return nil }
    return SubjectFinder(passage: passage).phrase(before: open, in: passage.sentence(of: open))
  }

  /// What "who" stands for: the noun phrase before it, or the name further left that "30, of Raleigh,"
  /// only adds to.
  private func antecedent(of relative: Int, in passage: Passage) -> Range<Int>? {
    let sentence = passage.sentence(of: relative)
    let finder = SubjectFinder(passage: passage)
    var end = relative
    if end > sentence.lowerBound, passage.tokens[end - 1].wordClass == .comma { end -= 1 }
    let nearest = finder.phrase(before: end, in: sentence)
    var comma = end - 1
    for _ in 0..<3 where end < relative {
      while comma > sentence.lowerBound, end - comma < 8,
        passage.tokens[comma].wordClass != .comma
      {
        comma -= 1
      }
      guard comma > sentence.lowerBound, passage.tokens[comma].wordClass == .comma else { break }
      if let phrase = finder.phrase(before: comma, in: sentence), isPerson(phrase, in: passage) {
        return phrase
      }
      end = comma
      comma -= 1
    }
    return nearest
  }

  private func isPerson(_ phrase: Range<Int>, in passage: Passage) -> Bool {
    person(in: phrase, passage, 0).map { cast.people[$0].isSure } ?? false
  }

  mutating func named(
    _ index: Int, _ mention: TextRange, _ resolution: Speaker.Resolution, _ passage: Int
  ) -> Speaker {
    history.append(History.Turn(place: mention.lowerBound, passage: passage, person: index))
    let person = cast.people[index]
    return Speaker(
      name: person.name, kind: .person, roles: person.roles, mention: mention,
      resolvedBy: resolution)
  }

  /// The phrase without what follows its head: "Dan, who", "the head of", "the senator opened".
  private func head(of source: Range<Int>, in passage: Passage) -> Range<Int> {
    var end = source.lowerBound + 1
    while end < source.upperBound {
      switch passage.tokens[end].wordClass {
      case .comma, .relative, .dash, .preposition: return source.lowerBound..<end
      case .past where isRole(passage.tokens[end - 1]), .auxiliary:
        return source.lowerBound..<end
      default: end += 1
      }
    }
    return source
  }

  private func isRole(_ token: Token) -> Bool {
    !token.traits.isDisjoint(with: [.role, .epithet])
  }

  /// The person whose name the phrase holds, unless it is possessive or one of several.
  private func person(in head: Range<Int>, _ passage: Passage, _ number: Int) -> Int? {
    let scanner = NameScanner(passage: passage, number: number, common: WordSet())
    guard let mention = scanner.mention(speakingIn: head), !isOneOfSeveral(head, passage),
      !(mention.isPossessive && mention.name.upperBound < head.upperBound)
    else { return nil }
    let surname = passage.tokens[mention.name.upperBound - 1].word
    let given = mention.name.count > 1 ? passage.tokens[mention.name.lowerBound].word : nil
    return cast.find(surname, given: given, gender: mention.gender)
  }

  private func isOneOfSeveral(_ head: Range<Int>, _ passage: Passage) -> Bool {
    head.contains { passage.tokens[$0].traits.contains(.coordinator) }
  }

  /// The person that a definite role means: "the Russian president", "the prime minister".
  private mutating func role(of head: Range<Int>, _ passage: Passage, at place: Int) -> Int? {
    let tokens = passage.tokens[head]
    guard let first = tokens.first, first.traits.contains(.article), let last = tokens.last,
      !last.traits.isDisjoint(with: [.role, .epithet]), !last.traits.contains(.group),
      tokens.count > 1, !isBody(tokens)
    else { return nil }
    let description = Description(tokens.dropFirst(), text.lexicon)
    let index = RoleMatcher(cast: cast, history: history).person(
      description, head: text.lexicon.base(last.word), traits: last.traits, before: place)
    if let index {
      cast.give(description, to: index)
      if tokens.count > 2 {
        cast.give(text.words(head.lowerBound + 1..<head.upperBound, in: passage), to: index)
      }
    }
    return index
  }

  /// "The New Hampshire Union Leader" is a paper: its role is written large after a name that is no
  /// place, rank or role.
  private func isBody(_ tokens: ArraySlice<Token>) -> Bool {
    guard let last = tokens.last, last.isCapitalized, tokens.count > 2 else { return false }
    let before = tokens[tokens.endIndex - 2]
    return before.isCapitalized
      && (before.traits.contains(.body) && !before.traits.contains(.party)
        || before.traits.isDisjoint(with: [.place, .demonym, .region, .rank, .role, .party]))
  }

  /// A body, a place, or somebody without a name.
  private func unnamed(
    _ source: Range<Int>, _ head: Range<Int>, _ passage: Passage, _ mention: TextRange
  ) -> Speaker {
    let tokens = passage.tokens[head]
    let capitals = tokens.contains { $0.wordClass == .name || $0.wordClass == .firstCapital }
    let isSeveral = isOneOfSeveral(source, passage)
    let kind: Speaker.Kind =
      if tokens.contains(where: { $0.traits.contains(.place) }) {
        .place
      } else if tokens.contains(where: { $0.traits.contains(.body) }) {
        .organization
      } else if capitals, !isSeveral, tokens.last?.traits.contains(.role) != true {
        .organization
      } else {
        .unnamed
      }
    let isName = kind != .unnamed && !isSeveral
    let start = isName && tokens.first?.traits.contains(.article) == true ? 1 : 0
    let end = isName ? nameEnd(of: source, in: passage) : source.upperBound
    let first = source.lowerBound + (end - source.lowerBound > start ? start : 0)
    let words = first..<end
    return Speaker(
      name: text.words(words, in: passage), kind: kind, mention: mention,
      resolvedBy: kind == .unnamed ? .role : .name)
  }

  /// Where the name of a body or a place ends: before "this week", "on Monday", "in a statement".
  private func nameEnd(of source: Range<Int>, in passage: Passage) -> Int {
    let end = source.dropFirst().first { index in
      let token = passage.tokens[index]
      if token.isCapitalized { return token.traits.contains(.time) }
      return !token.traits.isDisjoint(with: [.time, .recent])
        || (token.wordClass == .preposition && !token.traits.contains(.tail))
    }
    return end ?? source.upperBound
  }
}
