import Watching

/// The entries of `speakers`: entities with all their names.
struct SpeakerSchema {
  static let keys = ["id", "name", "aliases", "roles", "kind", "members"]

  let log: ProblemLog

  /// An entity and where its parts stand.
  struct Reading {
    var speaker: SpeakerEntity
    var place: Place
    var members: [YAMLNode]
  }

  func speaker(_ node: YAMLNode) -> Reading? {
    guard let section = Section(node, "a speaker", keys: Self.keys, log: log) else { return nil }
    let id = section.required("id", .identifier(marks: "._-"))
    let name = section.required("name", .text)
    let speaker = SpeakerEntity(
      id: id ?? "", name: name ?? "", aliases: section.list("aliases", .text),
      roles: section.list("roles", .text),
      kind: section.value("kind", .word(of: ["person", "organization", "place", "group"])),
      members: section.list("members", .reference))
    guard id != nil, name != nil else { return nil }
    return Reading(
      speaker: speaker, place: section.node("id")?.place ?? node.place,
      members: section.nodes("members"))
  }
}

extension ScalarForm<String> {
  /// The id of an entity, with or without its "@".
  static let reference = ScalarForm(
    expectation: "the id of a speaker",
    read: { text in
      let id = text.hasPrefix("@") ? String(text.dropFirst()) : text
      return identifier(marks: "._-").read(id)
    },
    suggest: { identifier(marks: "._-").suggest($0) })
}
