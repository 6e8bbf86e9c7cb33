/// Finds the person that "he" or "she" means: near, speaking, a subject, of that gender.
///
/// A candidate costs what stands between it and the pronoun, in bytes; the numbers were chosen on
/// English news (see the model card) and say what each sign is worth in bytes.
struct PronounMatcher {
  let cast: Cast
  let history: [(place: Int, person: Int)]
  private static let reach = 900

  func person(_ gender: Gender, before place: Int) -> Int? {
    var best: (cost: Int, person: Int)?
    func offer(_ person: Int, _ cost: Int) {
      guard cast.people[person].gender ?? gender == gender else { return }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, person) }
    }
    for (rank, entry) in history.suffix(6).reversed().enumerated() where entry.place < place {
      offer(
        entry.person,
        place - entry.place + 150 * rank - 350
          - bonus(cast.people[entry.person], gender))
    }
    for index in cast.people.indices where cast.people[index].isSure {
      for mention in cast.people[index].mentions.reversed() {
        let distance = place - mention.place.upperBound
        if distance < 0 || mention.isQuoted || mention.isModifier { continue }
        if distance > Self.reach { break }
        offer(index, distance + cost(of: mention) - bonus(cast.people[index], gender))
      }
    }
    return best?.person
  }

  private func cost(of mention: NameMention) -> Int {
    (mention.isEarly && !mention.isObject || mention.hasVerb ? -300 : 0)
      + (mention.isObject ? 200 : 0) + (mention.isPossessive ? 150 : 0)
  }

  /// What a person is worth wherever they stand: a known gender, many mentions.
  private func bonus(_ person: Person, _ gender: Gender) -> Int {
    (person.gender == gender ? 60 : 0)
      + min(60, 8 * person.mentions.count)
  }
}
