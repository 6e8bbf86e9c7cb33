import ArgumentParser
import Daemon
import Watching

/// `earshot alerts`
struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts", abstract: "Reads the alert log.",
    subcommands: [AlertsListCommand.self, AlertsTailCommand.self, AlertsShowCommand.self],
    defaultSubcommand: AlertsListCommand.self)
}

/// `earshot alerts list`
struct AlertsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists alerts, the oldest first.")

  @OptionGroup var options: AlertOptions

  @Option(help: "Only so many, the latest.")
  var last: Int?

  func run() throws {
    let reader = AlertLogReader(path: try options.path(), filter: options.filter)
    let printer = AlertPrinter(options: options, output: Output())
    var fold = CopyFold(options.copyMode)
    if options.copyMode == .fold { try reader.forEach { fold.count($0.line) } }
    var latest = LatestAlerts(limit: last)
    try printer.begin()
    try reader.forEach { alert in
      guard let copies = fold.copies(behind: alert.line) else { return }
      if let ready = latest.take(alert, copies) { try printer.show(ready.alert, ready.copies) }
    }
    for (alert, copies) in latest.rest { try printer.show(alert, copies) }
    try printer.finish()
    if printer.count == 0 { throw ExitCode.found }
  }
}

/// The last so many alerts; without a limit they pass through.
private struct LatestAlerts {
  let limit: Int?
  private(set) var rest: [(alert: LoggedAlert, copies: Int)] = []

  init(limit: Int?) { self.limit = limit }

  mutating func take(_ alert: LoggedAlert, _ copies: Int) -> (alert: LoggedAlert, copies: Int)? {
    guard let limit else { return (alert, copies) }
    rest.append((alert, copies))
    if rest.count > limit { rest.removeFirst() }
    return nil
  }
}

/// `earshot alerts show`
struct AlertsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows one alert in full.")

  @Argument(help: "The alert's id, the beginning of it, or its number in the log.")
  var id: String

  @OptionGroup var options: AlertOptions

  func run() throws {
    let alert = try AlertLogReader(path: try options.path(), filter: AlertFilter()).alert(id)
    let output = Output()
    if options.json {
      try output.json(alert.json)
    } else {
      try AlertDetail(alert).show(on: output)
    }
    try output.flush()
  }
}
