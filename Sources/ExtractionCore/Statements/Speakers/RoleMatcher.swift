/// Finds the person that a definite role means.
struct RoleMatcher {
  let cast: Cast
  let history: [(place: Int, person: Int)]

  /// - Parameter role: the words after "the": "Russian president".
  func person(_ role: [Token], before place: Int) -> Int? {
    guard let head = role.last?.word else { return nil }
    let modifiers = Set(role.dropLast().map(\.word))
    let known = cast.people.indices.filter { index in
      let words = cast.people[index].roleWords
      return words.contains(head)
        && modifiers.allSatisfy { words.contains($0) || isBare($0, index) }
    }
    if known.count > 1, modifiers.isEmpty { return known.max { weight($0) < weight($1) } }
    if !known.isEmpty { return known.max { latest($0, place) < latest($1, place) } }
    return history.last { entry in
      entry.place < place && cast.people[entry.person].roleWords.isEmpty
    }?.person
  }

  /// A modifier conflicts only with another one of its kind: "Russian" with "Hungarian".
  private func isBare(_ modifier: WordID, _ index: Int) -> Bool {
    cast.people[index].roleWords.count == 1
  }

  /// How much an article is about somebody: of two presidents "the president" is its main one.
  private func weight(_ person: Int) -> Int {
    cast.people[person].mentions.count + 2 * history.count { $0.person == person }
  }

  private func latest(_ person: Int, _ place: Int) -> Int {
    let spoke = history.last { $0.person == person && $0.place < place }?.place ?? -1
    let named = cast.people[person].mentions.last { $0.place.lowerBound < place }?.place.lowerBound
    return max(spoke, named ?? -1)
  }
}
