import ArgumentParser
import Daemon
import Storage
import Watching

/// `earshot topics explain`
struct TopicsExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tells why an alert alerted: which clause matched, and where."
  )

  @Argument(help: "The alert's id, the beginning of it, or its number in the log.")
  var alert: String

  @Option(help: "Read this alert log instead of the configured one.")
  var log: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let loaded = try common.load(isRequired: false)
    let path = log ?? loaded.configuration.alertLog
    let found = try AlertLogReader(path: path, filter: AlertFilter()).alert(alert)
    let output = Output()
    try AlertDetail(found).show(on: output)
    let document = await Self.document(of: found.line, in: loaded.configuration.stateDir)
    let lines =
      if let document, let explanation = loaded.topics.explain(found.line.topic, in: document) {
        ExplanationView(explanation: explanation, document: document).lines(output.paint)
      } else {
        MatchExplanation(found).lines(output.paint)
      }
    for line in lines { try output.line(line) }
    try output.flush()
  }

  /// The article of an alert as it is stored; nil where it is stored no longer, or not readable.
  private static func document(of line: AlertLine, in folder: String) async -> Document? {
    let identity = ArticleIdentity.of(
      entryURL: line.url, feedURL: line.feedURL ?? "", entryID: line.url)
    guard let store = try? StoreReader.open(folder: folder) else { return nil }
    defer { store.close() }
    return (try? await store.article(identity: identity))?.document
  }
}
