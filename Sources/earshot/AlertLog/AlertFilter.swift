import Foundation
import Markup
import Watching

/// Which alerts are wanted.
struct AlertFilter {
  /// Ids or names of topics; any of them.
  var topics: [String] = []
  /// Names or ids of speakers; any of them.
  var speakers: [String] = []
  /// Not earlier than this.
  var since: Instant?

  /// Whether an alert is wanted.
  func accepts(_ alert: LoggedAlert) -> Bool {
    if let since, (Instant(parsing: alert.line.time) ?? since) < since { return false }
    if !topics.isEmpty, !topics.contains(where: { isTopic($0, of: alert.line) }) { return false }
    return speakers.isEmpty
      || alert.speakers.contains { speaker in
        speakers.contains { Self.isSpeaker($0, name: speaker.name, id: speaker.id) }
      }
  }

  private func isTopic(_ topic: String, of line: AlertLine) -> Bool {
    line.topic == topic || Self.folded(line.topicName) == Self.folded(topic)
  }

  /// "putin", "@putin" and "Vladimir Putin" find Vladimir Putin; so does any part of the name that
  /// stands together.
  private static func isSpeaker(_ wanted: String, name: String?, id: String?) -> Bool {
    if let id, wanted.trimmingPrefix("@") == id { return true }
    let name = words(name ?? "")
    let wanted = words(wanted)
    guard !wanted.isEmpty, wanted.count <= name.count else { return false }
    return (0...(name.count - wanted.count)).contains { start in
      name[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  private static func words(_ text: String) -> [Substring] {
    folded(text).split { !$0.isLetter && !$0.isNumber }
  }

  private static func folded(_ text: String) -> String {
    text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
