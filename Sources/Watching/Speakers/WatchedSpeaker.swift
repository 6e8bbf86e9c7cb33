/// Somebody whom a topic watches: a name written in a topic, or an entity with all its names.
struct WatchedSpeaker: Sendable, Hashable {
  /// The entity's id; nil for a name written in a topic.
  var id: String?
  /// The name that people read.
  var name: String
  /// The full name first, then aliases.
  var names: [PersonName]
  /// Roles that stand for the person, as keys.
  var roles: [[String]]
  /// Whether it is a body or a place: then a longer name is another's ("New York" is not York).
  var isImpersonal = false

  /// Somebody known by a name only.
  init(name: String) {
    id = nil
    self.name = name
    names = [PersonName(name)]
    roles = []
  }

  /// An entity; the members of a group are other entities.
  init(_ entity: SpeakerEntity) {
    id = entity.id
    name = entity.name
    names = ([entity.name] + entity.aliases).map { PersonName($0) }
    roles = entity.roles.map { PersonName.withoutArticle(NameKey.keys(of: $0)) }
    isImpersonal = ["organization", "place", "group"].contains(entity.kind)
  }

  /// Whether a speaker of an article is this one: a name of theirs; the surname alone where the
  /// article names nobody else of that surname; one of their roles where no name is known.
  /// - Parameter namesakes: the people of a surname (a ``NameKey``) that the article names.
  func isSpeaker(_ speaker: PersonName, namesakes: (String) -> Namesakes) -> Bool {
    if isImpersonal { return names.contains { $0.isExactly(speaker) } }
    var bySurname = false
    for name in names {
      switch name.likeness(of: speaker) {
      case .same:
        if !isOwnSurname(name) { return true }
        bySurname = bySurname || speaker.keys.count == 1
      case .surname: bySurname = true
      case .other: break
      }
    }
    guard bySurname, let surname = speaker.keys.last else { return roles.contains(speaker.keys) }
    return !namesakes(surname).hasOther(than: firstNames)
  }

  /// Whether an alias is only the surname of a full name: "Putin" of "Vladimir Putin".
  func isOwnSurname(_ name: PersonName) -> Bool {
    guard name.keys.count == 1 else { return false }
    return names.contains { $0.keys.count > 1 && $0.keys.last == name.keys[0] }
  }

  /// The first names that the person goes by, the second ones too: "Recep Tayyip Erdogan".
  var firstNames: [String] { names.flatMap { $0.keys.dropLast() } }
}
