import ArgumentParser
import Daemon
import Feeds
import Markup

/// `earshot feeds add`
struct FeedsAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a feed.",
    discussion:
      "It goes to added.opml in the state folder; a running daemon reads it when reloaded.")

  @Argument(help: "The feed's address.")
  var url: String

  @Option(help: "What you call it.")
  var name: String?

  @Option(help: "A word for sorting. May be given several times.")
  var tag: [String] = []

  @OptionGroup var common: CommonOptions

  func validate() throws { try FeedAddress.check(url) }

  func run() throws {
    let loaded = try common.load(isRequired: false)
    let feed = ConfiguredFeed(url: try FeedAddress.url(url), name: name, tags: tag)
    let output = Output()
    if loaded.configuration.feeds.contains(where: { $0.url == feed.url }) {
      try output.line("\(feed.url) is there already")
    } else {
      try FeedEdit.change(loaded.configuration) { $0.add(feed) }
      try output.line("added \(feed.url); a running daemon polls it after a reload")
    }
    try output.flush()
  }
}

/// `earshot feeds remove`
struct FeedsRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Removes a feed that was added on the command line.")

  @Argument(help: "The feed's address.")
  var url: String

  @OptionGroup var common: CommonOptions

  func validate() throws { try FeedAddress.check(url) }

  func run() throws {
    let loaded = try common.load(isRequired: false)
    let url = try FeedAddress.url(url)
    guard try FeedEdit.change(loaded.configuration, { $0.remove(url) }) else {
      let isListed = loaded.configuration.feeds.contains { $0.url == url }
      throw CommandFailure(
        code: isListed ? .badInput : .noInput, task: "remove \(url)",
        reason: isListed
          ? "it stands in \(loaded.path ?? "the configuration") or a file that this names"
          : "there is no such feed")
    }
    let output = Output()
    try output.line("removed \(url); a running daemon leaves it after a reload")
    try output.flush()
  }
}

/// `earshot feeds import`
struct FeedsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Adds the feeds of an OPML file.")

  @Argument(help: "An OPML file, or - for standard input.")
  var file: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let loaded = try common.load(isRequired: false)
    let list: OPML
    do {
      list = try OPML.parse(try InputFile.bytes(of: file))
    } catch let error as OPMLError {
      throw CommandFailure(code: .badInput, sentence: error.description)
    }
    let known = Set(loaded.configuration.feeds.map(\.url))
    let feeds = list.outlines.compactMap(ConfiguredFeed.init).filter { !known.contains($0.url) }
    var added = 0
    try FeedEdit.change(loaded.configuration) { list in
      for feed in feeds where list.add(feed) { added += 1 }
      return added > 0
    }
    for refusal in list.refusals { Complaint.say("\(file):\(refusal.line): \(refusal)") }
    let output = Output()
    try output.line("added \(added) feeds; \(list.outlines.count - added) were there already")
    try output.flush()
  }
}

/// `earshot feeds export`
struct FeedsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Prints all feeds as OPML.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let feeds = try common.load(isRequired: false).configuration.feeds
    let output = Output()
    let list = OPML(title: "Feeds of Earshot", outlines: feeds.map(\.outline))
    for line in list.text.split(separator: "\n") {
      try output.line(TerminalText.line(String(line)))
    }
    try output.flush()
  }
}

/// The address of a feed on the command line.
enum FeedAddress {
  /// Complains about what is no address.
  static func check(_ text: String) throws {
    if WebURL(text)?.isHTTP != true {
      throw ValidationError("a feed's address is an http or https URL, not '\(text)'")
    }
  }

  /// The address.
  static func url(_ text: String) throws(CommandFailure) -> WebURL {
    guard let url = WebURL(text), url.isHTTP else {
      throw .usage("read \(text)", "it is no http or https URL")
    }
    return url
  }
}

/// Changes the list of added feeds.
enum FeedEdit {
  /// Changes the list and saves it where the change says that there is something to save.
  @discardableResult
  static func change(
    _ configuration: Configuration, _ body: (inout AddedFeeds) -> Bool
  ) throws(CommandFailure) -> Bool {
    do {
      var added = try AddedFeeds(of: configuration)
      guard body(&added) else { return false }
      try added.save()
      return true
    } catch {
      throw CommandFailure(
        code: .inputOutput, task: "change \(configuration.addedFeeds)",
        reason: error.reason)
    }
  }
}
