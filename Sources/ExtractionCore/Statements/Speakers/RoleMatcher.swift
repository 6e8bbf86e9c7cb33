/// Finds the person that a definite role means: "the Russian president", "the Ohio Republican".
///
/// What the article calls a person speaks for them, what conflicts with it against them; among those
/// that fit, who spoke last and is named most often is meant.
struct RoleMatcher {
  let cast: Cast
  let history: [(place: Int, person: Int)]

  /// - Parameters:
  ///   - phrase: the words after "the": "Russian president".
  ///   - head: the last of them.
  func person(
    _ phrase: Description, head: WordID, traits: WordTraits, before place: Int
  ) -> Int? {
    let modifiers = phrase.words.subtracting([head])
    var best: (score: Int, person: Int)?
    for index in cast.people.indices {
      guard
        let fit = fit(cast.people[index], phrase, head: head, traits: traits, modifiers),
        let salience = salience(index, place, isBare: modifiers.isEmpty)
      else { continue }
      let score = fit + salience
      if best.map({ score > $0.score }) ?? true { best = (score, index) }
    }
    return best?.person
  }

  /// How well what is known of a person fits; nil where it does not.
  private func fit(
    _ person: Person, _ phrase: Description, head: WordID, traits: WordTraits,
    _ modifiers: Set<WordID>
  ) -> Int? {
    if let gender = phrase.gender ?? traits.gender, let own = person.gender, own != gender {
      return nil
    }
    let matched = modifiers.intersection(person.descriptors).count
    let isElsewhere =
      !phrase.origins.isEmpty && !person.origins.isEmpty
      && phrase.origins.isDisjoint(with: person.origins)
    if isElsewhere { return nil }
    if person.descriptors.contains(head) { return 1000 + 400 * matched }
    guard person.isSure, !traits.isDisjoint(with: [.epithet, .office]) else { return nil }
    if !traits.contains(.epithet), !person.heads.isEmpty { return nil }
    return 400 * matched
  }

  /// Who spoke last and who is named often; nil for somebody who was not there before.
  private func salience(_ index: Int, _ place: Int, isBare: Bool) -> Int? {
    let person = cast.people[index]
    let spoke = history.last { $0.person == index && $0.place < place }?.place
    let mention = person.mentions.last { $0.place.lowerBound < place }
    guard let latest = [spoke, mention?.place.lowerBound].compactMap({ $0 }).max() else {
      return nil
    }
    let weight = person.mentions.count + 2 * history.count { $0.person == index }
    let recency =
      max(0, 300 - (place - latest) / 4) + (history.last?.person == index ? 150 : 0)
      - (mention?.isObject ?? false ? 150 : 0)
    return isBare ? 60 * min(weight, 30) + recency / 2 : recency + 10 * min(weight, 20)
  }
}
