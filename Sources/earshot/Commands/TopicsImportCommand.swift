import ArgumentParser
import Daemon
import Markup
import Watching

/// `earshot topics import`
struct TopicsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turns a list of queries (.txt) or keywords (.csv) into a topics file.",
    discussion: """
      A list of queries has one a line, as for Google Alerts; a table has a name and its keywords in \
      each row. topics_from reads such lists as they are, too. What is wrong in a line is told on \
      standard error and stops no other.
      """)

  @Argument(help: "A .txt, .csv or .tsv file.")
  var file: String

  @Option(help: "The topics file to write; - for standard output.")
  var out: String = "-"

  @OptionGroup var common: CommonOptions

  func run() throws {
    let list: TopicsFile
    do {
      list = try TopicsFile(path: file)
    } catch {
      var failure = CommandFailure(error)
      if failure.code == .badConfiguration { failure.code = .badInput }
      throw failure
    }
    for warning in list.warnings { Complaint.say(warning.description) }
    let output = try Output(path: out)
    for topic in list.topics { try output.line("- " + Self.line(of: topic)) }
    try output.flush()
  }

  /// A topic in YAML's flow style, which JSON is.
  private static func line(of topic: Topic) -> String {
    var members: [JSONValue.Member] = [
      .init("id", .string(topic.id)), .init("name", .string(topic.name)),
    ]
    if let query = topic.query { members.append(.init("query", .string(query))) }
    if !topic.keywords.isEmpty { members.append(.init("keywords", JSONValue(topic.keywords))) }
    return TerminalText.json(JSONValue.object(members).text)
  }
}
