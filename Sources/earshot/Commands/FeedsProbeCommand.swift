import ArgumentParser
import Daemon
import Feeds
import Fetching
import Markup

/// `earshot feeds probe`
struct FeedsProbeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probe", abstract: "Fetches a feed once and tells what it holds.")

  @Argument(help: "The feed's address.")
  var url: String

  @OptionGroup var common: CommonOptions

  func validate() throws { try FeedAddress.check(url) }

  func run() async throws {
    let loaded = try common.load(isRequired: false, scope: .settings)
    let answer = try await PageFetch(configuration: loaded)
      .answer(FeedAddress.url(url), bytes: loaded.configuration.limits.feedBytes)
    let feed: Feed
    do throws(FeedError) {
      feed = try FeedParser.parse(
        answer.body, contentType: answer.header("content-type"), url: answer.url)
    } catch {
      throw CommandFailure(code: .badInput, sentence: error.description)
    }
    let output = Output()
    for line in Self.lines(feed, answer) { try output.line(TerminalText.line(line)) }
    try output.flush()
  }

  private static func lines(_ feed: Feed, _ answer: Response) -> [String] {
    var lines = ["\(feed.title ?? "(no title)")  \(feed.format.rawValue)"]
    if !answer.redirects.isEmpty { lines.append("redirects to \(answer.url)") }
    let validators = answer.validators
    let isConditional = validators.etag != nil || validators.lastModified != nil
    lines.append(
      "\(answer.body.count) bytes, \(feed.entries.count) entries,"
        + (isConditional ? " says when nothing changed" : " never says that nothing changed"))
    lines += feed.problems
    if let flaw = FeedParser.diagnosis(
      answer.body, contentType: answer.header("content-type"))
    {
      lines.append("not well-formed: \(flaw)")
    }
    return lines
      + feed.entries.prefix(5).map { entry in
        "\(entry.published?.iso8601 ?? "(no date)")  \(entry.title ?? "(no title)")"
      }
  }
}
