/// Finds the person that "he" or "she" means: near, speaking, a subject, of that gender.
struct PronounMatcher {
  let cast: Cast
  let history: [(place: Int, person: Int)]

  func person(_ gender: Gender, before place: Int) -> Int? {
    var best: (cost: Int, person: Int)?
    func offer(_ person: Int, _ cost: Int) {
      guard cast.people[person].gender ?? gender == gender else { return }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, person) }
    }
    for (rank, entry) in history.suffix(6).reversed().enumerated() where entry.place < place {
      offer(entry.person, place - entry.place + 150 * rank - 250)
    }
    for index in cast.people.indices where cast.people[index].isSure {
      for mention in cast.people[index].mentions.reversed() {
        let distance = place - mention.place.upperBound
        if distance < 0 || mention.isQuoted { continue }
        if distance > 900 { break }
        offer(index, distance + cost(of: mention, cast.people[index], gender))
      }
    }
    return best?.person
  }

  private func cost(of mention: NameMention, _ person: Person, _ gender: Gender) -> Int {
    (mention.isEarly ? -200 : 0) + (mention.isPossessive ? 150 : 0)
      - (person.gender == gender ? 60 : 0) - min(60, 8 * person.mentions.count)
  }
}
