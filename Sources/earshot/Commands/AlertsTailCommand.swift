import ArgumentParser
import Daemon

/// `earshot alerts tail`
struct AlertsTailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tail", abstract: "Shows the latest alerts, then each new one as it comes.")

  @OptionGroup var options: AlertOptions

  @Option(help: "How many of the latest to begin with.")
  var last: Int = 10

  @Option(help: "Stop after this time, such as 30s; without it only a signal stops it.")
  var `for`: String?

  func validate() throws {
    if let text = self.for, WrittenDuration.seconds(of: text) == nil {
      throw ValidationError("--for is a duration such as 30s, not '\(text)'")
    }
  }

  func run() async throws {
    let printer = AlertPrinter(options: options, output: Output())
    var tail = AlertLogTail(path: try options.path(), filter: options.filter)
    var fold = CopyFold(options.copyMode)
    let clock = ContinuousClock()
    let end = self.for.flatMap(WrittenDuration.seconds).map { clock.now + .seconds($0) }
    try printer.begin()
    for alert in try tail.begin(last: last) { try show(alert, &fold, printer) }
    try printer.finish()
    while end.map({ clock.now < $0 }) ?? true {
      try await Task.sleep(for: .milliseconds(250))
      for alert in try tail.news() { try show(alert, &fold, printer) }
      try printer.finish()
    }
  }

  private func show(
    _ alert: LoggedAlert, _ fold: inout CopyFold, _ printer: AlertPrinter
  ) throws {
    if fold.copies(behind: alert.line) != nil { try printer.show(alert) }
  }
}
