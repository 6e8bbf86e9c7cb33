import Markup

/// An entry that is out, with its time and address.
struct PublishedEntry: Sendable {
  let entry: ScriptedEntry
  /// When the newsroom published it.
  let time: Instant
  let baseURL: String

  /// The date that the entry carries.
  var date: Instant { time.advanced(bySeconds: -(entry.age / .seconds(1))) }
  var url: String { baseURL + entry.path }
  var story: Story { entry.story }
}
