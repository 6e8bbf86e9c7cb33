/// The persons of an article.
struct Cast: Sendable {
  private(set) var people: [Person] = []
  /// Where persons are named, in the order of the text.
  private(set) var timeline: [Appearance] = []
  private var bySurname: [WordID: [Int]] = [:]
  private var byGiven: [WordID: [Int]] = [:]

  /// A person named at some place.
  struct Appearance: Sendable {
    var person: Int
    var mention: NameMention
  }

  /// No article has more persons of one name; a list of thousands would cost as many looks each.
  private static let mostNamesakes = 32
  private static let mostRoles = 32

  /// Collects the persons that a text names.
  /// - Parameter sources: the noun phrases that speak, as (passage, tokens): a single word that speaks
  ///   and is no place and no body is a person.
  init(_ text: AnnotatedText, sources: [(passage: Int, tokens: Range<Int>)]) {
    let common = Self.commonWords(text)
    let mentions = text.passages.indices.flatMap {
      NameScanner(passage: text.passages[$0], number: $0, common: common).mentions()
    }
    let speaking = Self.speakingNames(text, sources)
    let headlines = Set(text.passages.indices.filter { Self.isHeadline(text.passages[$0]) })
    for mention in mentions where mention.name.count > 1 || mention.hasHonorific {
      if !headlines.contains(mention.passage) || mention.name.count == 2 { addFull(mention, text) }
    }
    for mention in mentions where mention.name.count == 1 && !mention.hasHonorific {
      addSingle(mention, text, isSpeaking: speaking.contains(Self.surname(mention, text)))
    }
    for index in people.indices {
      people[index].mentions.sort { $0.place.lowerBound < $1.place.lowerBound }
      timeline += people[index].mentions.map { Appearance(person: index, mention: $0) }
      if speaking.contains(people[index].surname) { people[index].isSure = true }
    }
    timeline.sort { $0.mention.place.lowerBound < $1.mention.place.lowerBound }
  }

  /// The last appearances before a place, the latest first.
  func appearances(before place: Int, most: Int) -> ReversedCollection<ArraySlice<Appearance>> {
    var (low, high) = (0, timeline.count)
    while low < high {
      let middle = (low + high) / 2
      if timeline[middle].mention.place.upperBound <= place {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return timeline[max(0, low - most)..<low].reversed()
  }

  /// Whether all words are written large, as in headlines, where no capital tells a name.
  private static func isHeadline(_ passage: Passage) -> Bool {
    guard passage.index == 0, passage.tokens.count < 40 else { return false }
    let words = passage.tokens.filter { !$0.wordClass.isPunctuation && $0.range.count > 3 }
    let large = words.count { $0.isCapitalized }
    return words.count >= 5 && large * 5 >= words.count * 4
  }

  private static func commonWords(_ text: AnnotatedText) -> WordSet {
    var result = WordSet()
    for passage in text.passages {
      for token in passage.tokens where !token.isCapitalized && !token.wordClass.isPunctuation {
        result.insert(token.word)
      }
    }
    return result
  }

  private static func surname(_ mention: NameMention, _ text: AnnotatedText) -> WordID {
    text.passages[mention.passage].tokens[mention.name.upperBound - 1].word
  }

  private static func speakingNames(
    _ text: AnnotatedText, _ sources: [(passage: Int, tokens: Range<Int>)]
  ) -> Set<WordID> {
    var result: Set<WordID> = []
    for source in sources where source.tokens.count == 1 {
      let token = text.passages[source.passage].tokens[source.tokens.lowerBound]
      if token.wordClass == .name || token.wordClass == .firstCapital { result.insert(token.word) }
    }
    return result
  }

  private static let impersonal: WordTraits = [
    .body, .place, .demonym, .group, .time, .indefinite,
  ]
  /// "FIFA": capitals only.
  private static let acronym =
    WordID(hash: WordID.step(WordID.seed, CharacterKind.upper.rawValue)).short

  /// "Viktor Orban", "Mr. Orban".
  private mutating func addFull(_ mention: NameMention, _ text: AnnotatedText) {
    let tokens = text.passages[mention.passage].tokens
    guard mention.name.count <= 4, !mention.isModifier,
      !mention.name.contains(where: { !tokens[$0].traits.isDisjoint(with: Self.impersonal) }),
      !tokens[mention.name.lowerBound].traits.contains(.region)
    else { return }
    let surname = tokens[mention.name.upperBound - 1].word
    let given = mention.name.count > 1 ? tokens[mention.name.lowerBound].word : nil
    let index =
      find(surname, given: given, gender: mention.gender) ?? add(surname, given, mention, text)
    let isSure = mention.role != nil || mention.hasHonorific || mention.gender != nil
    join(mention, to: index, text, isSure: isSure)
  }

  private mutating func addSingle(_ mention: NameMention, _ text: AnnotatedText, isSpeaking: Bool) {
    let token = text.passages[mention.passage].tokens[mention.name.lowerBound]
    if let index = find(token.word, given: nil, gender: mention.gender) {
      return join(mention, to: index, text, isSure: false)
    }
    if let index = findGiven(token.word) { return join(mention, to: index, text, isSure: false) }
    guard isSpeaking || mention.role != nil, token.traits.isDisjoint(with: Self.impersonal),
      token.shape != Self.acronym || token.range.count > 5
    else { return }
    join(mention, to: add(token.word, nil, mention, text), text, isSure: true)
  }

  private mutating func add(
    _ surname: WordID, _ given: WordID?, _ mention: NameMention, _ text: AnnotatedText
  ) -> Int {
    if let namesakes = bySurname[surname], namesakes.count >= Self.mostNamesakes {
      return namesakes[0]
    }
    let name = text.words(mention.name, in: text.passages[mention.passage])
    people.append(Person(name: name, surname: surname, given: given, gender: mention.gender))
    bySurname[surname, default: []].append(people.count - 1)
    if let given { byGiven[given, default: []].append(people.count - 1) }
    return people.count - 1
  }

  private mutating func join(
    _ mention: NameMention, to index: Int, _ text: AnnotatedText, isSure: Bool
  ) {
    let passage = text.passages[mention.passage]
    people[index].mentions.append(mention)
    people[index].isSure = people[index].isSure || isSure
    people[index].gender = people[index].gender ?? mention.gender
    people[index].isGenderSure = people[index].isGenderSure || mention.isGenderSure
    if mention.name.count > 1, people[index].given == nil {
      people[index].name = text.words(mention.name, in: passage)
      let given = passage.tokens[mention.name.lowerBound].word
      people[index].given = given
      byGiven[given, default: []].append(index)
    }
    let description = Description(mention, in: passage, text)
    give(description, to: index)
    if let role = description.role { give(role, to: index) }
  }

  /// Tells how the article calls a person.
  mutating func give(_ description: Description, to index: Int) {
    people[index].descriptors.formUnion(description.words)
    people[index].heads.formUnion(description.heads)
    people[index].origins.formUnion(description.origins)
    people[index].parties.formUnion(description.parties)
    people[index].gender = people[index].gender ?? description.gender
  }

  /// Tells a person's role as it is written.
  mutating func give(_ role: String, to index: Int) {
    let roles = people[index].roles
    if roles.count < Self.mostRoles, !roles.contains(role) { people[index].roles.append(role) }
  }

  /// Tells a person's gender, learnt from a pronoun.
  mutating func give(_ gender: Gender, to index: Int) {
    if !people[index].isGenderSure { people[index].gender = gender }
    people[index].isGenderSure = true
  }

  /// The person of that name; among namesakes the one that the given name or the gender picks.
  func find(_ surname: WordID, given: WordID?, gender: Gender? = nil) -> Int? {
    guard let namesakes = bySurname[surname] else { return nil }
    if let given {
      return namesakes.first { people[$0].given == given }
        ?? namesakes.first { people[$0].given == nil }
    }
    let fitting = namesakes.filter { gender == nil || (people[$0].gender ?? gender) == gender }
    return fitting.max { people[$0].mentions.count < people[$1].mentions.count } ?? namesakes.first
  }

  /// The one person of that given name: "Hillary" for Hillary Clinton.
  private func findGiven(_ given: WordID) -> Int? {
    guard let fitting = byGiven[given], fitting.count == 1 else { return nil }
    return fitting.first
  }
}
