import Watching

/// What holds between topics and speakers: ids once, references that lead somewhere.
struct WatchedCheck {
  let log: ProblemLog

  /// Reports what is wrong and leaves out what is there twice.
  func check(_ watched: inout WatchedSchema.Reading) {
    watched.speakers = once(watched.speakers, "speaker", id: \.speaker.id, place: \.place)
    watched.topics = once(watched.topics, "topic", id: \.topic.id, place: \.place)
    let ids = Set(watched.speakers.map(\.speaker.id))
    for reading in watched.speakers { checkMembers(of: reading, ids) }
  }

  private func once<Reading>(
    _ readings: [Reading], _ kind: String, id: (Reading) -> String, place: (Reading) -> Place
  ) -> [Reading] {
    var first: [String: Place] = [:]
    return readings.filter { reading in
      let here = place(reading)
      guard let there = first[id(reading)] else {
        first[id(reading)] = here
        return true
      }
      let file = there.file == here.file ? "" : "\(there.file), "
      log.report(
        "the \(kind) \"\(id(reading))\" is already there (\(file)line \(there.line))", at: here)
      return false
    }
  }

  private func checkMembers(of reading: SpeakerSchema.Reading, _ ids: Set<String>) {
    for node in reading.members {
      guard let text = node.scalar?.text, let member = ScalarForm<String>.reference.read(text)
      else { continue }
      if member == reading.speaker.id {
        log.report("a group cannot be a member of itself", at: node.place)
      } else if !ids.contains(member) {
        log.report(
          "there is no speaker \"\(member)\"", at: node.place,
          suggestion: Spelling.nearest(to: member, among: ids.sorted()))
      }
    }
  }
}
