/// A name cut into keys, to be held against another.
struct PersonName: Sendable, Hashable {
  /// The keys of its words, titles and suffixes left out.
  let keys: [String]
  /// Whether it is written in a few capitals: "US".
  let isAcronym: Bool

  /// Reads a name: "President Vladimir V. Putin" is vladimir, v, putin; "the
  /// Russian president" has no name in it and stays a role.
  init(_ name: String) {
    let all = NameKey.keys(of: name)
    let bare = Self.withoutTitles(all)
    isAcronym =
      (2...5).contains(name.utf8.count) && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    keys = bare.count == 1 && NameTitles.isTitle(bare[0]) ? Self.withoutArticle(all) : bare
  }

  /// Keys without "the", "a" or "an" before them.
  static func withoutArticle(_ keys: [String]) -> [String] {
    guard keys.count > 1, ["the", "a", "an"].contains(keys[0]) else { return keys }
    return Array(keys.dropFirst())
  }

  /// Keys without the titles before and the suffix after a name.
  static func withoutTitles(_ keys: [String]) -> [String] {
    var keys = keys
    while keys.count > 1, let first = keys.first, NameTitles.isTitle(first) { keys.removeFirst() }
    while keys.count > 1, let last = keys.last, ["jr", "sr"].contains(last) { keys.removeLast() }
    return keys
  }

  /// How two names may be one person's.
  enum Likeness {
    /// They are.
    case same
    /// One of them is the end of the other: the surname alone.
    case surname
    /// They are not.
    case other
  }

  /// How a speaker's name is like this watched one.
  ///
  /// Two full names are the same with equal last names, first names that are equal or one the other's
  /// initial, and middle names that do not contradict.
  func likeness(of speaker: PersonName) -> Likeness {
    if keys.isEmpty || speaker.keys.isEmpty { return .other }
    if keys == speaker.keys { return .same }
    if keys.count == 1 { return speaker.keys.last == keys[0] ? .same : .other }
    if speaker.keys.count < keys.count, keys.suffix(speaker.keys.count) == speaker.keys[...] {
      return .surname
    }
    return isFullNameLike(speaker) ? .same : .other
  }

  private func isFullNameLike(_ speaker: PersonName) -> Bool {
    guard speaker.keys.count > 1, keys.last == speaker.keys.last,
      Self.agree(keys[0], speaker.keys[0])
    else { return false }
    let (mine, theirs) = (keys.dropFirst().dropLast(), speaker.keys.dropFirst().dropLast())
    if mine.isEmpty || theirs.isEmpty { return true }
    return zip(mine, theirs).allSatisfy { Self.agree($0, $1) }
  }

  /// Whether two first names may be one: equal, or one the initial of the other.
  static func agree(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard left.utf8.count == 1 || right.utf8.count == 1 else { return false }
    return left.first == right.first
  }
}
