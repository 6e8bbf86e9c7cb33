import ArgumentParser
import Daemon
import Storage

/// `earshot rebuild`
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Makes a new state of what can still be read of a damaged one, and of the alert log.",
    discussion: """
      The damaged database is kept beside the new one. Nothing alerts twice: the alerts of the log are \
      taken in. Stop the daemon first.
      """)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let configuration = try common.load(isRequired: false, scope: .settings).configuration
    let report: RebuildReport
    do {
      report = try await Store.rebuild(
        folder: configuration.stateDir, alertLog: configuration.alertLog, now: .now)
    } catch {
      throw CommandFailure(error)
    }
    let output = Output()
    let counts = report.counts
    try output.line(
      "\(counts.feeds) feeds, \(counts.entries) entries, \(counts.articles) articles and "
        + "\(counts.alerts) alerts are in the new state")
    if let path = report.movedTo { try output.line("the old one is kept as \(path)") }
    try output.flush()
  }
}
