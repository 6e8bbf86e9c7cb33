extension SpeakerResolver {
  /// Who "he" or "she" is, who speaks.
  mutating func pronoun(_ index: Int, _ passage: Passage, _ number: Int) -> Speaker {
    let token = passage.tokens[index]
    if let gender = token.traits.gender {
      follow(to: number, index)
      let pronoun = Pronoun(passage: passage, number: number, token: index, gender: gender)
      let features = features
      if choices != nil { keep(features.candidates(for: pronoun), pronoun) }
      if let person = PronounMatcher(features: features, weights: weights).person(for: pronoun) {
        cast.give(gender, to: person)
        note(person, pronoun)
        return named(person, token.range, .pronoun, number)
      }
    }
    return Speaker(
      name: text[token.range], kind: .unnamed, mention: token.range, resolvedBy: .pronoun)
  }

  private var features: PronounFeatures {
    PronounFeatures(cast: cast, history: history, echoes: echoes)
  }

  /// Follows the narration's own pronouns up to a token, since each says whom the text is about. Only the
  /// last two passages matter.
  private mutating func follow(to number: Int, _ index: Int) {
    if followed.passage < number - 1 { followed = (number - 1, 0) }
    while followed.passage <= number {
      let passage = text.passages[followed.passage]
      let end = followed.passage == number ? index : passage.tokens.count
      for token in Range(from: followed.token, to: end) { follow(token, passage) }
      followed.token = max(followed.token, end)
      if followed.passage == number { return }
      followed = (followed.passage + 1, 0)
    }
  }

  private mutating func follow(_ index: Int, _ passage: Passage) {
    let token = passage.tokens[index]
    guard token.wordClass == .pronoun, token.quote == .outside, let gender = token.traits.gender
    else { return }
    let pronoun = Pronoun(
      passage: passage, number: followed.passage, token: index, gender: gender)
    if let person = PronounMatcher(features: features, weights: weights).person(for: pronoun) {
      note(person, pronoun)
    }
  }

  private mutating func note(_ person: Int, _ pronoun: Pronoun) {
    if echoes.count > 64 { echoes.removeFirst(32) }
    echoes.append(
      Echo(
        person: person, passage: pronoun.number,
        sentence: pronoun.passage.tokens[pronoun.token].sentence))
  }

  private mutating func keep(_ candidates: [PronounFeatures.Candidate], _ pronoun: Pronoun) {
    let people = candidates.map { (name: cast.people[$0.person].name, features: $0.features) }
    choices?.append(PronounChoice(place: pronoun.place, people: people))
  }
}
