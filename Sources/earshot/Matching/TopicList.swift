import ArgumentParser
import Daemon
import Watching

/// The topics that `match` is given: a topics file, or expressions one a line.
struct TopicList {
  let topics: [Topic]
  let speakers: [SpeakerEntity]
  private let path: String

  /// - Throws: ``CommandFailure`` where the file cannot be read or is no topics file.
  init(path: String) throws(CommandFailure) {
    self.path = path
    guard !path.hasSuffix(".txt") else {
      topics = try Self.expressions(path)
      speakers = []
      return
    }
    do {
      let file = try TopicsFile(path: path)
      topics = file.topics
      speakers = file.speakers
    } catch {
      throw CommandFailure(error)
    }
  }

  /// One expression a line; empty lines count and hold none.
  private static func expressions(_ path: String) throws(CommandFailure) -> [Topic] {
    let lines = try LineReader(path: path)
    var topics: [Topic] = []
    var number = 0
    while let line = try lines.next() {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self)
      topics.append(Topic(id: String(number), query: text))
    }
    return topics
  }

  /// `file:line:column: …` for an expression, `file: topic …` for a topic.
  func sentence(for problem: TopicProblem) -> String {
    path.hasSuffix(".txt")
      ? "\(path):\(problem.topic):\(problem.column): \(problem)"
      : "\(path): topic \"\(problem.topic)\": \(problem)"
  }
}
