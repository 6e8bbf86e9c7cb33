import ArgumentParser
import Daemon
import Markup
import Watching

/// The options that tell which alerts are wanted, and how they are shown.
struct AlertOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: "Read this alert log instead of the configured one.")
  var log: String?

  @Option(help: "Only this topic: its id or name. May be given several times.")
  var topic: [String] = []

  @Option(help: "Only this speaker: a name, a part of it, or an @id. May be given several times.")
  var speaker: [String] = []

  @Option(help: "Not older than this: 2d, 90m, or a time such as 2026-11-22.")
  var since: String?

  @Option(help: "Copies of a story already alerted: fold, all or hide.")
  var copies: CopyMode?

  @Flag(help: "JSON lines as they stand in the log.")
  var json = false

  @Flag(help: "Comma-separated values.")
  var csv = false

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv exclude each other") }
    if let since, Self.instant(since, now: .now) == nil {
      throw ValidationError(
        "--since is a duration such as 2d or a time such as 2026-11-22, not '\(since)'")
    }
  }

  /// The log that is read.
  func path() throws(CommandFailure) -> String {
    if let log { return log }
    return try common.load(isRequired: false, scope: .settings).configuration.alertLog
  }

  /// Which alerts are wanted.
  var filter: AlertFilter {
    AlertFilter(
      topics: topic, speakers: speaker, since: since.flatMap { Self.instant($0, now: .now) })
  }

  /// What becomes of copies: machines get everything, people what the configuration says.
  var copyMode: CopyMode {
    if let copies { return copies }
    if json || csv { return .all }
    // The log can be read without a configuration.
    guard log == nil else { return .fold }
    return (try? common.load(isRequired: false, scope: .settings))?.configuration.copies ?? .fold
  }

  private static func instant(_ text: String, now: Instant) -> Instant? {
    if let seconds = WrittenDuration.seconds(of: text) { return now.advanced(bySeconds: -seconds) }
    return Instant(parsing: text)
  }
}

extension CopyMode: ExpressibleByArgument {}

extension Instant {
  /// The time of the system's clock.
  static var now: Instant { SystemTime().now() }
}
