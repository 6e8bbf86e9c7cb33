import Markup

/// An entry that is out, with its time and address.
struct PublishedEntry: Sendable {
  let entry: ScriptedEntry
  /// When the newsroom published it.
  let time: Instant
  /// When its story was last revised; nil where it was not.
  var revised: Instant?
  let baseURL: String

  /// The date that the entry carries.
  var date: Instant { time.advanced(bySeconds: -(entry.age / .seconds(1))) }
  /// The date of the last change that the entry carries.
  var updated: Instant { revised ?? date }
  /// When its page last changed.
  var modified: Instant { max(time, revised ?? time) }
  var url: String { baseURL + entry.path }
  var story: Story { entry.story }
}
