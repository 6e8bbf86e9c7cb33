/// A name cut into keys, to be held against another.
struct PersonName: Sendable, Hashable {
  /// The keys of its words, titles and suffixes left out.
  let keys: [String]
  /// Whether it is written in a few capitals: "US".
  let isAcronym: Bool
  /// Whether it is the son's name: "Donald Trump Jr." is not Donald Trump.
  let isJunior: Bool

  /// The surname, where only an unsure title stands before it: "milley" of "General Milley".
  private let surname: String?

  /// Reads a name: "President Vladimir V. Putin" is vladimir, v, putin; "the Russian president" has
  /// no name in it and stays a role.
  /// - Parameter isPerson: whether it is known to be a person's.
  init(_ name: String, isPerson: Bool = false) {
    let all = Self.withoutArticle(NameKey.keys(of: name))
    let titles = Self.titleCount(all)
    let named = Array(all.dropFirst(titles))
    keys = Self.withoutSuffix(named)
    isJunior = keys.count < named.count && named.last == "jr"
    let isUnsure =
      isPerson && keys.count == 2 && NameTitles.isUnsureOffice(keys[0])
      && !NameTitles.isBeforeFirstName(keys[0])
    surname = isUnsure ? keys[1] : nil
    isAcronym =
      (2...5).contains(name.utf8.count) && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Keys without "the", "a" or "an" before them.
  static func withoutArticle(_ keys: [String]) -> [String] {
    guard keys.count > 1, ["the", "a", "an"].contains(keys[0]) else { return keys }
    return Array(keys.dropFirst())
  }

  /// How many words before the name are titles: up to the last office of those that start it. What is
  /// no office ("British", "Foreign") belongs to the name of a body unless an office follows; an
  /// office that bodies carry, too, counts before two names only.
  private static func titleCount(_ keys: [String]) -> Int {
    var count = 0
    for (index, key) in keys.dropLast().enumerated() {
      guard NameTitles.isTitle(key) else { break }
      let left = keys.count - index - 1
      if NameTitles.isOffice(key) || NameTitles.isUnsureOffice(key) && left > 1 {
        count = index + 1
      }
    }
    let rest = keys.dropFirst(count)
    return rest.allSatisfy(NameTitles.isTitle) ? 0 : count
  }

  private static func withoutSuffix(_ keys: [String]) -> [String] {
    var keys = keys
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

  /// Whether a speaker goes by this very name; acronyms are written in capitals.
  func isExactly(_ speaker: PersonName) -> Bool {
    keys == speaker.keys && (!isAcronym || speaker.isAcronym)
  }

  /// How a speaker's name is like this watched one.
  ///
  /// Two full names are the same with equal last names, first names that are equal or one the other's
  /// initial, and middle names that do not contradict.
  func likeness(of speaker: PersonName) -> Likeness {
    if keys.isEmpty || speaker.keys.isEmpty { return .other }
    if isJunior != speaker.isJunior, keys.count > 1, speaker.keys.count > 1 { return .other }
    if keys == speaker.keys { return .same }
    if keys.count == 1 { return speaker.keys.last == keys[0] ? .same : .other }
    if let surname = speaker.surname, surname == keys.last { return .surname }
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
