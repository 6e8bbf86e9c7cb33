/// A pronoun that speaks: its token and what stands around it.
struct Pronoun {
  let passage: Passage
  /// The passage's place in the text.
  let number: Int
  let token: Int
  let gender: Gender

  /// In bytes of the text.
  var place: Int { passage.tokens[token].range.lowerBound }

  /// 0 at a sentence's start, 1 right after a quotation (“…,” he said), 2 elsewhere.
  var position: Int {
    let sentence = passage.sentence(of: token).lowerBound
    if token > 0, passage.isClosing(token - 1) { return 1 }
    return token - sentence <= 1 ? 0 : 2
  }
}

/// A pronoun of the narration, resolved: "she doubted it, and she left".
struct Echo: Sendable {
  var person: Int
  var passage: Int
  var sentence: Int
}

/// What speaks for each person that a pronoun may mean, as numbers of weights.
struct PronounFeatures {
  let cast: Cast
  let history: History
  /// Where the narration went on with somebody by "he" or "she".
  let echoes: [Echo]

  /// How far a pronoun looks back: mentions, passages, speakers.
  private static let mostMentions = 80
  private static let mostPassages = 8
  private static let mostSpeakers = 5
  private static let mostPeople = 16

  /// A person who may be meant.
  struct Candidate {
    var person: Int
    var features: [Int] = []
    /// The last mention outside of quotations, and how many other persons were named after it.
    var mention: NameMention?
    var rank = 0
    var isQuoted = false
  }

  /// Everybody who may be meant, whoever was named last first.
  func candidates(for pronoun: Pronoun) -> [Candidate] {
    let speakers = history.recent(most: Self.mostSpeakers)
    var result = candidates(for: pronoun, speakers, fits: fits)
    if result.isEmpty { result = candidates(for: pronoun, speakers, fits: mayFit) }
    let most = result.map { cast.people[$0.person].mentions.count }.max() ?? 0
    let subject = result.first { isSubject($0.mention) }?.person
    let inParagraph = result.filter { $0.mention?.passage == pronoun.number }.count
    for index in result.indices {
      let rank = speakers.firstIndex(of: result[index].person) ?? Self.mostSpeakers
      let view = View(
        speakerRank: rank, isMostNamed: cast.people[result[index].person].mentions.count == most,
        isLastSubject: result[index].person == subject, inParagraph: inParagraph)
      result[index].features = features(of: result[index], pronoun, view)
    }
    return result
  }

  private func candidates(
    for pronoun: Pronoun, _ speakers: [Int], fits: (Int, Pronoun) -> Bool
  ) -> [Candidate] {
    var result = named(before: pronoun, fits: fits)
    for person in speakers where fits(person, pronoun) {
      if !result.contains(where: { $0.person == person }) {
        result.append(Candidate(person: person, rank: result.count))
      }
    }
    return result
  }

  private func fits(_ person: Int, _ pronoun: Pronoun) -> Bool {
    cast.people[person].gender ?? pronoun.gender == pronoun.gender
  }

  /// Where nobody fits, a gender that only a given name tells may be wrong: Marty Walz is a woman.
  private func mayFit(_ person: Int, _ pronoun: Pronoun) -> Bool {
    !cast.people[person].isGenderSure
  }

  private func named(
    before pronoun: Pronoun, fits: (Int, Pronoun) -> Bool
  ) -> [Candidate] {
    var result: [Candidate] = []
    for appearance in cast.appearances(before: pronoun.place, most: Self.mostMentions) {
      let mention = appearance.mention
      if pronoun.number - mention.passage > Self.mostPassages || result.count == Self.mostPeople {
        break
      }
      guard cast.people[appearance.person].isSure, fits(appearance.person, pronoun) else {
        continue
      }
      if let index = result.firstIndex(where: { $0.person == appearance.person }) {
        if result[index].mention == nil, !mention.isQuoted { result[index].mention = mention }
      } else {
        result.append(
          Candidate(
            person: appearance.person, mention: mention.isQuoted ? nil : mention,
            rank: result.count, isQuoted: mention.isQuoted))
      }
    }
    return result
  }

  private func isSubject(_ mention: NameMention?) -> Bool {
    guard let mention else { return false }
    return (mention.isEarly && !mention.isObject || mention.hasVerb)
      && !mention.isPossessive && !mention.isModifier
  }

  /// What the other candidates make of one.
  private struct View {
    var speakerRank: Int
    var isMostNamed: Bool
    var isLastSubject: Bool
    var inParagraph: Int
  }

  private func features(of candidate: Candidate, _ pronoun: Pronoun, _ view: View) -> [Int] {
    let person = cast.people[candidate.person]
    let turn = history.lastTurn(of: candidate.person)
    let turnDistance = turn.map { min(3, max(0, pronoun.number - $0.passage)) } ?? 3
    let distance = distance(of: candidate.mention, pronoun)
    let kind = kind(of: candidate.mention)
    let position = pronoun.position
    let isHere = candidate.mention?.passage == pronoun.number
    let paragraph = view.inParagraph == 0 ? 0 : !isHere ? 1 : view.inParagraph == 1 ? 2 : 3
    return [
      PronounWeights.place(.turn, view.speakerRank, turnDistance),
      PronounWeights.place(.turnPosition, view.speakerRank, turnDistance, position),
      PronounWeights.place(.mention, distance, kind),
      PronounWeights.place(.mentionPosition, distance, position),
      PronounWeights.place(.rank, min(candidate.rank, 4), position),
      PronounWeights.place(.gender, person.gender == nil ? 0 : 1),
      PronounWeights.place(.count, Self.size(person.mentions.count), view.isMostNamed ? 1 : 0),
      PronounWeights.place(.paragraph, paragraph, position),
      PronounWeights.place(.subject, view.isLastSubject ? 1 : 0, position),
      PronounWeights.place(.quoted, candidate.isQuoted ? 1 : 0, min(distance, 3)),
      PronounWeights.place(.fullName, person.given == nil ? 0 : 1, person.isSure ? 1 : 0),
      PronounWeights.place(.turns, min(3, history.count(of: candidate.person))),
      PronounWeights.place(.echo, echo(of: candidate.person, pronoun), position),
    ]
  }

  /// How the last pronoun of the narration stands to this one: 0 none near, 1 another person's, 2 this
  /// one's a paragraph before, 3 in this paragraph, 4 in this sentence or the one before.
  private func echo(of person: Int, _ pronoun: Pronoun) -> Int {
    guard let last = echoes.last, pronoun.number - last.passage <= 1 else { return 0 }
    guard last.person == person else { return 1 }
    if last.passage < pronoun.number { return 2 }
    return pronoun.passage.tokens[pronoun.token].sentence - last.sentence < 2 ? 4 : 3
  }

  /// 0 the same sentence, 1 the one before, 2 the same passage, then passages back.
  private func distance(of mention: NameMention?, _ pronoun: Pronoun) -> Int {
    guard let mention else { return 7 }
    let back = pronoun.number - mention.passage
    guard back <= 0 else { return back < 4 ? 2 + back : 6 }
    let sentence = pronoun.passage.tokens[mention.name.lowerBound].sentence
    return min(2, max(0, pronoun.passage.tokens[pronoun.token].sentence - sentence))
  }

  private func kind(of mention: NameMention?) -> Int {
    guard let mention else { return 5 }
    if mention.isModifier { return 3 }
    if mention.isPossessive { return 2 }
    if isSubject(mention) { return 0 }
    return mention.isObject ? 1 : 4
  }

  private static func size(_ count: Int) -> Int {
    count < 2 ? 0 : count < 4 ? 1 : count < 8 ? 2 : count < 16 ? 3 : 4
  }
}
