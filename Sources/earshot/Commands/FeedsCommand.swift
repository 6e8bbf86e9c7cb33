import ArgumentParser
import Daemon
import Markup
import Storage

/// `earshot feeds`
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "The feeds, and how each fares.",
    subcommands: [
      FeedsListCommand.self, FeedsAddCommand.self, FeedsRemoveCommand.self, FeedsImportCommand.self,
      FeedsExportCommand.self, FeedsDiscoverCommand.self, FeedsProbeCommand.self,
    ], defaultSubcommand: FeedsListCommand.self)
}

/// `earshot feeds list`
struct FeedsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the feeds, and how each fares.")

  @OptionGroup var common: CommonOptions

  @Flag(help: "JSON lines.")
  var json = false

  func run() async throws {
    let configuration = try common.load().configuration
    let states = try await Self.states(in: configuration.stateDir)
    let output = Output()
    for feed in configuration.feeds {
      let view = FeedView(feed: feed, state: states[feed.url.description], now: .now)
      if json {
        try output.json(view.json)
      } else {
        for line in view.lines(output.paint) { try output.line(line) }
      }
    }
    try output.flush()
  }

  /// What is stored about feeds, by address; nothing where nothing was stored yet.
  private static func states(in folder: String) async throws(CommandFailure) -> [String: FeedState]
  {
    do throws(StorageError) {
      let store = try StoreReader.open(folder: folder)
      defer { store.close() }
      let states = try await store.feeds()
      return Dictionary(states.map { ($0.url, $0) }) { first, _ in first }
    } catch .missing {
      return [:]
    } catch {
      throw CommandFailure(error)
    }
  }
}
