import Watching

/// A story that alerted for a topic: the alert that tells it, and the copies of it.
struct FoldedAlert: Sendable {
  var alert: ShownAlert
  /// The latest first.
  var copies: [ShownAlert] = []
}

/// Folds copies of a story under the alert that told it first.
enum StoryFolder {
  /// Folds alerts, the latest first; each story stands where its first alert stands.
  static func fold(_ alerts: [ShownAlert], _ mode: CopyMode = .fold) -> [FoldedAlert] {
    switch mode {
    case .fold: folded(alerts)
    case .all: alerts.map { FoldedAlert(alert: $0) }
    case .hide: alerts.filter { $0.line.action != .copy }.map { FoldedAlert(alert: $0) }
    }
  }

  private static func folded(_ alerts: [ShownAlert]) -> [FoldedAlert] {
    var folded: [FoldedAlert] = []
    var places: [String: Int] = [:]
    for alert in alerts.reversed() {
      if alert.line.action == .copy, let place = places[alert.storyKey] {
        folded[place].copies.insert(alert, at: 0)
      } else {
        places[alert.storyKey] = folded.count
        folded.append(FoldedAlert(alert: alert))
      }
    }
    return folded.reversed()
  }
}
