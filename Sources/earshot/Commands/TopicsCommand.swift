import ArgumentParser
import Daemon
import Markup
import Watching

/// `earshot topics`
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "What is watched for.",
    subcommands: [
      TopicsListCommand.self, TopicsParseCommand.self, TopicsTestCommand.self,
      TopicsExplainCommand.self, TopicsImportCommand.self,
    ],
    defaultSubcommand: TopicsListCommand.self)
}

/// `earshot topics list`
struct TopicsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the topics, with what is wrong in them.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "JSON lines.")
  var json = false

  func run() throws {
    let loaded = try common.load()
    let output = Output()
    let problems = Dictionary(grouping: loaded.topics.problems, by: \.topic)
    let warnings = Dictionary(grouping: loaded.topics.warnings, by: \.topic)
    for topic in loaded.configuration.topics {
      let view = TopicView(
        topic: topic, problems: problems[topic.id] ?? [], warnings: warnings[topic.id] ?? [])
      if json {
        try output.json(view.json)
      } else {
        for line in view.lines(output.paint) { try output.line(line) }
      }
    }
    try output.flush()
  }
}

/// `earshot topics parse`
struct TopicsParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Shows how an expression is read, or what is wrong in it.",
    discussion: "An expression that starts with - goes behind --: earshot topics parse -- '-x y'")

  @Argument(help: "The expression, in single quotes.")
  var expression: String

  @Flag(help: "The syntax tree as JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let output = Output()
    let parsed = ExpressionParser.json(parsing: expression)
    if json {
      try output.json(parsed)
    } else if let tree = parsed["ast"] {
      for line in ExpressionView.lines(of: tree) { try output.line(TerminalText.line(line)) }
    } else if let error = parsed["error"] {
      for line in ExpressionView.lines(of: error, in: expression) { try output.line(line) }
    }
    try output.flush()
    if parsed["error"] != nil { throw ExitCode.badInput }
  }
}
