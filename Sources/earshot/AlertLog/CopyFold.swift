import Watching

/// Folds the copies of a story: the log holds every alert, people read one of each story.
struct CopyFold {
  /// A topic's story.
  private struct Key: Hashable {
    var topic: String
    var story: String
  }

  private let mode: CopyMode
  private var copies: [Key: Int] = [:]
  private var shown: Set<Key> = []

  init(_ mode: CopyMode) { self.mode = mode }

  /// Takes notice of an alert, before any is shown.
  mutating func count(_ line: AlertLine) {
    guard mode == .fold, !line.story.isEmpty else { return }
    let key = Key(topic: line.topic, story: line.story)
    if line.action == .copy { copies[key, default: 0] += 1 }
  }

  /// Whether an alert is shown, and how many copies stand behind it; nil hides it.
  mutating func copies(behind line: AlertLine) -> Int? {
    let key = Key(topic: line.topic, story: line.story)
    switch mode {
    case .all: return 0
    case .hide: return line.action == .copy ? nil : 0
    case .fold:
      let count = copies[key] ?? 0
      guard line.action == .copy else {
        return line.action == .new && shown.insert(key).inserted ? count : 0
      }
      return shown.insert(key).inserted ? count - 1 : nil
    }
  }
}
