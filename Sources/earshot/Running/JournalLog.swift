import Logging

/// Writes the log as lines on standard error: for the journal with its priority (sd-daemon(3)), for a
/// terminal with the time. Whatever the net brought is made harmless.
struct JournalLog: LogHandler {
  var logLevel: Logger.Level = .info
  var metadata: Logger.Metadata = [:]
  /// Whether the journal reads along and adds the time itself.
  let isForJournal: Bool

  init(isForJournal: Bool) {
    self.isForJournal = isForJournal
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let pairs = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let text = pairs.reduce("\(event.message)") { $0 + "  \($1.key)=\($1.value)" }
    Complaint.say(lead(for: event.level) + text)
  }

  private func lead(for level: Logger.Level) -> String {
    if isForJournal { return "<\(Self.priority(of: level))>" }
    return SystemClock.timeOfDay() + " " + level.rawValue + ": "
  }

  /// The priorities of syslog(3).
  private static func priority(of level: Logger.Level) -> Int {
    switch level {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
