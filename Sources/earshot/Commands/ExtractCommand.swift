import ArgumentParser
import Daemon
import ExtractionCore
import Markup

/// `earshot extract`
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extracts the article of a page, with who said what, as JSON.")

  @Argument(
    help: "A saved page (.html, .html.gz, plain text), its address, or - for standard input.")
  var page: String?

  @Option(help: "The address that the page was saved from.")
  var url: String?

  @Flag(help: "Show what became of each block, and the statements, for people.")
  var explain = false

  @Option(help: "Extract every .html and .html.gz of this folder.")
  var batch: String?

  @Option(help: "With --batch: JSON lines {\"file\",\"url\"} that tell the addresses.")
  var index: String?

  @Option(help: "With --batch: the file for the JSON lines; - for standard output.")
  var out: String = "-"

  @Option(help: "With --batch: how many pages at a time; one a processor if left out.")
  var jobs: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (page == nil) == (batch == nil) {
      throw ValidationError("extract takes one page, or --batch with a folder")
    }
    if let url, WebURL(url) == nil { throw ValidationError("--url is no absolute URL: \(url)") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
  }

  func run() async throws {
    if let batch {
      try await extract(folder: batch)
    } else if let page {
      try await extract(page: page)
    }
  }

  private func extract(folder: String) async throws {
    let pages = try PageBatch(folder: folder, index: index)
    let output = try Output(path: out)
    var names = pages.names.makeIterator()
    try await OrderedBatch(jobs: jobs) { pages.line(of: $0).utf8 }
      .run(next: { names.next() }, write: { try output.bytes($0) })
    try output.flush()
  }

  private func extract(page: String) async throws {
    let output = Output()
    let page = try await read(page)
    if explain {
      try PageExplanation(page: page).show(on: output)
      return try output.flush()
    }
    do {
      try output.json(Extraction.read(page).json)
    } catch let error as NoArticle {
      var nothing = Article()
      nothing.url = page.url
      try output.json(nothing.json)
      try output.flush()
      throw CommandFailure(code: .badInput, task: "find an article", reason: error.reason)
    }
    try output.flush()
  }

  private func read(_ source: String) async throws -> Page {
    if let address = WebURL(source), address.isHTTP {
      return try await PageFetch(configuration: common.load(isRequired: false, scope: .settings))
        .page(address)
    }
    return Page(bytes: try InputFile.bytes(of: source), url: url.flatMap { WebURL($0) })
  }
}
