import ArgumentParser
import Daemon
import Markup
import Storage
import Watching

/// `earshot topics test`
struct TopicsTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Tries a topic or an expression on the stored articles.",
    discussion:
      "Tells how many articles match, how many alerts a day that makes, and shows samples.")

  @Argument(help: "The id of a topic, or an expression in single quotes.")
  var topic: String

  @Option(help: "Only articles stored within this time.")
  var since: String = "30d"

  @Option(help: "How many samples are shown.")
  var samples: Int = 20

  @Flag(help: "The figures as JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if WrittenDuration.seconds(of: since) == nil {
      throw ValidationError("--since is a duration such as 30d, not '\(since)'")
    }
  }

  func run() async throws {
    let loaded = try common.load(isRequired: false)
    let watched = loaded.configuration.topics.first { $0.id == topic }
    let tried = watched ?? Topic(id: "expression", query: topic)
    let set = TopicSet(topics: [tried], speakers: loaded.configuration.speakers)
    if let problem = set.problems.first {
      throw CommandFailure(
        code: .badInput, task: "try the expression",
        reason: "column \(problem.column): \(problem)")
    }
    let trial = try await StoredTrial.run(
      set, folder: loaded.configuration.stateDir, since: start, samples: samples)
    let output = Output()
    try trial.show(on: output, asJSON: json)
    try output.flush()
    if trial.hits == 0 { throw ExitCode.found }
  }

  private var start: Instant {
    Instant.now.advanced(bySeconds: -(WrittenDuration.seconds(of: since) ?? 0))
  }
}
