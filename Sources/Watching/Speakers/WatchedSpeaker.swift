import ExtractionCore

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

  /// Somebody known by a name only.
  init(name: String) {
    id = nil
    self.name = name
    names = [PersonName(name)]
    roles = []
  }

  /// An entity. Members of a group are other entities: see ``EntityGroups``.
  init(_ entity: SpeakerEntity) {
    id = entity.id
    name = entity.name
    names = ([entity.name] + entity.aliases).map(PersonName.init)
    roles = entity.roles.map(NameKey.keys)
  }

  /// Whether a speaker of an article is this one: a name of theirs; the surname alone where the
  /// article names nobody else of that surname; one of their roles where no name is known.
  func isSpeaker(_ speaker: Speaker, in article: Article) -> Bool {
    let theirs = PersonName(speaker.name)
    var needsNoNamesake = false
    for name in names {
      switch name.likeness(of: theirs) {
      case .same:
        if !isOwnSurname(name) || theirs.keys.count == 1 {
          if isOwnSurname(name) { needsNoNamesake = true } else { return true }
        }
      case .surname: needsNoNamesake = true
      case .other: break
      }
    }
    if needsNoNamesake { return !hasNamesake(theirs, in: article) }
    return isRole(theirs)
  }

  /// Whether an alias is only the surname of the full name: "Putin" of "Vladimir Putin".
  private func isOwnSurname(_ name: PersonName) -> Bool {
    guard name.keys.count == 1, let full = names.first, full.keys.count > 1 else { return false }
    return names.contains { $0.keys.count > 1 && $0.keys.last == name.keys[0] }
  }

  private func hasNamesake(_ speaker: PersonName, in article: Article) -> Bool {
    guard let surname = speaker.keys.last else { return false }
    return Namesakes(of: surname, in: article).hasOther(than: firstNames)
  }

  /// The first names that the person goes by.
  var firstNames: [String] {
    names.filter { $0.keys.count > 1 }.map { $0.keys[0] }
  }

  /// Whether a speaker without a name is called by one of the roles.
  private func isRole(_ speaker: PersonName) -> Bool {
    roles.contains { role in
      role == speaker.keys || role == ["the"] + speaker.keys || ["the"] + role == speaker.keys
        || PersonName.withoutTitles(role) == speaker.keys
    }
  }
}
