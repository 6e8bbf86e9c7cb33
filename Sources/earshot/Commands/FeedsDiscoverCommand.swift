import ArgumentParser
import Daemon
import Feeds
import Markup

/// `earshot feeds discover`
struct FeedsDiscoverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover", abstract: "Finds the feeds of a site, and asks each once.",
    discussion: """
      A page names its feeds itself, links to them, or has them where feeds often lie: the places \
      are asked in this order, the last kind only where the others gave none. What is a feed is \
      printed, best first; what the page calls a feed and is none is told on standard error.
      """)

  @Argument(help: "The address of a page.")
  var url: String

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  func validate() throws { try FeedAddress.check(url) }

  func run() async throws {
    let loaded = try common.load(isRequired: false, scope: .settings)
    let search = FeedSearch(
      fetch: PageFetch(configuration: loaded), limits: loaded.configuration.limits)
    let found = try await search.feeds(at: FeedAddress.url(url))
    for complaint in found.complaints { Complaint.say(complaint) }
    let output = Output()
    for feed in found.feeds { try output.line(json ? feed.json.text : feed.line) }
    try output.flush()
    if found.feeds.isEmpty {
      throw CommandFailure(code: .noInput, task: "find feeds", reason: "\(url) has none")
    }
  }
}
