/// What is watched: `topics` and `speakers`, in the configuration file or in a file of their own.
struct WatchedSchema {
  let log: ProblemLog

  /// Topics and speakers with their places.
  struct Reading {
    var topics: [TopicSchema.Reading] = []
    var speakers: [SpeakerSchema.Reading] = []

    mutating func append(_ other: Reading) {
      topics += other.topics
      speakers += other.speakers
    }
  }

  /// Reads the keys `topics` and `speakers` of a table.
  func read(_ section: Section) -> Reading {
    Reading(
      topics: section.nodes("topics").compactMap(TopicSchema(log: log).topic),
      speakers: section.nodes("speakers").compactMap(SpeakerSchema(log: log).speaker))
  }

  /// Reads a topics file: a table with `topics` and `speakers`, or a list of topics alone.
  func read(file root: YAMLNode) -> Reading {
    if case .sequence(let nodes) = root.content {
      return Reading(topics: nodes.compactMap(TopicSchema(log: log).topic))
    }
    guard let section = Section(root, "a topics file", keys: ["topics", "speakers"], log: log)
    else { return Reading() }
    return read(section)
  }
}
