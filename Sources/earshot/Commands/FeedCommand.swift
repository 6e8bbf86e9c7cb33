import ArgumentParser
import Markup

/// `earshot feed`
struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Looks into a feed.", subcommands: [FeedParseCommand.self])
}

/// `earshot feed parse`
struct FeedParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Reads a saved feed and prints it as JSON.")

  @Argument(help: "A file, or - for standard input.")
  var file: String

  @Option(help: "The Content-Type header that the feed was served with.")
  var contentType: String?

  @Option(
    help: "The address that the feed was fetched from; relative ones are resolved against it.")
  var baseUrl: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let baseUrl, WebURL(baseUrl) == nil {
      throw ValidationError("--base-url is no absolute URL: \(baseUrl)")
    }
  }

  func run() throws {
    let output = Output()
    let feed = FeedFile(path: file, contentType: contentType, url: baseUrl.flatMap { WebURL($0) })
    try feed.write(to: output)
    try output.flush()
  }
}
