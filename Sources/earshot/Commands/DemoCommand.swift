import ArgumentParser
import Daemon
import Markup
import Newsroom
import Storage
import Watching

/// `earshot demo`
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Shows alerts on a small sample newsroom, without a network.",
    discussion: """
      Serves a sample newsroom on loopback (three feeds, fifteen stories), watches it, and shows the \
      alerts as they come, with the sentence, the speaker and the reason. Ends by itself; exits with 0 \
      when at least three alerts appeared.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("for"), help: "How long, such as 30s or 2m.", transform: DemoCommand.seconds)
  var duration: Double = 30

  @Flag(help: "Print each alert as JSON, as it stands in the alert log.")
  var json = false

  @Option(help: "Write what ought to be alerted to this file, one JSON object a line.")
  var truth: String?

  func run() async throws {
    let folder = try DemoFolder(path: common.state)
    defer { folder.remove() }
    let demo = try await DemoSession.open(in: folder)
    if let truth { try write(NewsroomScript.sample.truth(at: demo.address), to: truth) }
    let screen = DemoScreen(asJSON: json)
    try screen.open(seconds: duration)
    try await demo.run(seconds: duration) { try screen.show($0) }
    try screen.close()
    guard screen.count >= 3 else { throw ExitCode.found }
  }

  private func write(_ truth: [(topic: String, url: String)], to path: String) throws {
    let output = try Output(path: path)
    for alert in truth {
      try output.json(["topic": .string(alert.topic), "url": .string(alert.url)])
    }
    try output.flush()
  }

  private static func seconds(_ text: String) throws -> Double {
    guard let seconds = WrittenDuration.seconds(of: text), seconds > 0 else {
      throw ValidationError("a time such as 30s or 2m is wanted")
    }
    return seconds
  }
}
