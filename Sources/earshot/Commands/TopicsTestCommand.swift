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
      """
      Tells how many articles match, how many alerts a day that makes, shows samples, and articles \
      that nearly match with what they lack.
      """)

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
    if !(0...1000).contains(samples) { throw ValidationError("--samples is a number up to 1000") }
  }

  func run() async throws {
    let loaded = try common.load(isRequired: false)
    let tried =
      loaded.configuration.topics.first { $0.id == topic } ?? Topic(id: "expression", query: topic)
    let set = try compiled(tried, loaded.configuration.speakers)
    let now = Instant.now
    let start = now.advanced(bySeconds: -(WrittenDuration.seconds(of: since) ?? 0))
    let trial = try await TrialRunner(topics: set, id: tried.id, samples: samples).run(
      folder: loaded.configuration.stateDir, since: start)
    let output = Output()
    try TrialView(trial: trial, span: start..<now).show(on: output, asJSON: json)
    try output.flush()
    if trial.hits == 0 { throw ExitCode.found }
  }

  /// A topic that is switched off is tried all the same.
  private func compiled(
    _ topic: Topic, _ speakers: [SpeakerEntity]
  ) throws(CommandFailure) -> TopicSet {
    var topic = topic
    topic.isEnabled = true
    let set = TopicSet(topics: [topic], speakers: speakers)
    guard let problem = set.problems.first else { return set }
    throw CommandFailure(
      code: .badInput, task: "try the expression", reason: "column \(problem.column): \(problem)")
  }
}
