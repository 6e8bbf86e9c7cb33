/// Finds the person that a definite role means: "the Russian president", "the Ohio Republican".
///
/// What the article calls a person speaks for them, what conflicts with it against them; among those
/// that fit, who spoke last and is named most often is meant.
struct RoleMatcher {
  let cast: Cast
  let history: History
  /// How many mentions before it, and persons, a role looks over: more than articles have.
  private static let reach = 400
  private static let mostPeople = 64

  /// - Parameters:
  ///   - phrase: the words after "the": "Russian president".
  ///   - head: the last of them.
  func person(
    _ phrase: Description, head: WordID, traits: WordTraits, before place: Int
  ) -> Int? {
    let modifiers = phrase.words.subtracting([head])
    var best: (score: Int, person: Int)?
    let named = latestMentions(before: place)
    for index in Set(named.keys).union(history.recent(most: 16)).sorted() {
      guard
        let fit = fit(cast.people[index], phrase, head: head, traits: traits, modifiers),
        let salience = salience(index, place, named[index], isBare: modifiers.isEmpty)
      else { continue }
      let score = fit + salience
      if best.map({ score > $0.score }) ?? true { best = (score, index) }
    }
    return best?.person ?? later(head)
  }

  /// "While the president has said …" opens many an article before anybody is named: the only one who
  /// holds that role later on.
  private func later(_ head: WordID) -> Int? {
    let holders = cast.people.indices.prefix(Self.reach).filter {
      cast.people[$0].heads.contains(head)
    }
    return holders.count == 1 ? holders.first : nil
  }

  private func latestMentions(before place: Int) -> [Int: NameMention] {
    var result: [Int: NameMention] = [:]
    for appearance in cast.appearances(before: place, most: Self.reach)
    where result[appearance.person] == nil {
      result[appearance.person] = appearance.mention
      if result.count == Self.mostPeople { break }
    }
    return result
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
    let isFromThere = !phrase.origins.isDisjoint(with: person.origins)
    if !phrase.origins.isEmpty, !person.origins.isEmpty, !isFromThere { return nil }
    let isOfOther = !person.parties.isEmpty && phrase.parties.isDisjoint(with: person.parties)
    if !phrase.parties.isEmpty, isOfOther { return nil }
    if person.descriptors.contains(head) {
      return (phrase.origins.isEmpty || isFromThere ? 1000 : 100) + 400 * matched
    }
    guard person.isSure, !traits.isDisjoint(with: [.epithet, .office]) else { return nil }
    let isOther = !traits.contains(.epithet) && !person.heads.isEmpty
    if isOther, phrase.origins.isEmpty || !person.origins.isEmpty { return nil }
    let hasRole = traits.contains(.epithet) && !person.heads.isEmpty
    return 400 * matched - (isOther ? 150 : 0) + (hasRole ? 100 : 0)
  }

  /// Who spoke last and who is named often; nil for somebody who was not there before.
  private func salience(
    _ index: Int, _ place: Int, _ mention: NameMention?, isBare: Bool
  ) -> Int? {
    let person = cast.people[index]
    let spoke = history.lastTurn(of: index).map(\.place).flatMap { $0 < place ? $0 : nil }
    guard let latest = [spoke, mention?.place.lowerBound].compactMap({ $0 }).max() else {
      return nil
    }
    let weight = person.mentions.count + 2 * history.count(of: index)
    let recency =
      max(0, 300 - (place - latest) / 4) + (history.turns.last?.person == index ? 150 : 0)
      - (mention?.isObject ?? false ? 150 : 0)
    return isBare ? 60 * min(weight, 30) + recency / 2 : recency + 10 * min(weight, 20)
  }
}
