import ArgumentParser
import Daemon
import Glibc
import Logging
import Markup
import Storage

/// `earshot poll`: one pass of the scheduler at a given time, for testing the rules of polling.
struct PollCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "poll",
    abstract: "Asks for the feeds that are due at a given time, and lists their new entries.",
    discussion: "Meant for tests of the rules of polling; `run --once` does the whole work.")

  @Flag(help: "One pass, then end; there is no other way yet.")
  var once = false

  @Option(help: "A file with the feeds' addresses, one a line.")
  var urls: String

  @Option(help: "The state folder.")
  var state: String

  @Option(help: "The time to take for now, in ISO 8601; the machine's own if left out.")
  var now: String?

  @Option(help: "The file that gets a JSON line for each new entry; - for standard output.")
  var items: String = "-"

  @Option(help: "A private range of addresses that may be asked, such as 127.0.0.0/8.")
  var allow: [String] = []

  func validate() throws {
    guard once else { throw ValidationError("poll takes --once") }
    if let now, Instant(parsing: now) == nil {
      throw ValidationError("--now is a time such as 2026-03-02T06:00:00Z")
    }
  }

  func run() async throws {
    let feeds = try FeedList(path: urls)
    let log = try ItemLog(path: items)
    let store = try await openStore()
    let pass = PollPass(
      store: store, configuration: configuration(feeds.urls), version: BuildInformation.version,
      now: now.flatMap { Instant(parsing: $0) } ?? SystemTime().now(), logger: Self.silence)
    try await pass.run { sightings in
      await log.append(sightings.map { feeds.line(for: $0) })
    }
    await store.close()
    try await log.finish()
  }

  private func openStore() async throws(CommandFailure) -> Store {
    do {
      return try await Store.open(
        folder: state, alertLog: state + "/alerts.jsonl", host: SystemClock.hostName())
    } catch {
      throw CommandFailure(error)
    }
  }

  private func configuration(_ urls: [WebURL]) -> Configuration {
    var configuration = Configuration(stateDir: state)
    configuration.feeds = urls.map { ConfiguredFeed(url: $0) }
    configuration.network.allow = allow
    return configuration
  }

  private static let silence = Logger(label: "poll") { _ in SwiftLogNoOpLogHandler() }
}

/// The addresses in a file, one a line, in the file's own spelling too.
private struct FeedList: Sendable {
  let urls: [WebURL]
  private let spellings: [String: String]

  init(path: String) throws(CommandFailure) {
    let text = String(decoding: try InputFile.bytes(of: path), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let pairs = lines.compactMap { line in WebURL(line).map { ($0, line) } }
    urls = pairs.map(\.0)
    spellings = Dictionary(
      pairs.map { ($0.0.description, $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  func line(for sighting: PollPass.Sighting) -> JSONValue {
    [
      "feed": .string(spellings[sighting.feed] ?? sighting.feed), "id": .string(sighting.id),
      "title": sighting.title.map(JSONValue.string) ?? .null, "event": "new",
    ]
  }
}

/// A file that lines are appended to.
private actor ItemLog {
  private let path: String
  private let descriptor: Int32
  private var failure: Int32?

  init(path: String) throws(CommandFailure) {
    self.path = path
    descriptor =
      path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
  }

  func append(_ lines: [JSONValue]) {
    guard !lines.isEmpty, failure == nil else { return }
    var bytes = lines.flatMap { $0.utf8 + [UInt8(ascii: "\n")] }[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        failure = errno
        return
      }
      bytes = bytes.dropFirst(count)
    }
  }

  func finish() throws(CommandFailure) {
    if descriptor != STDOUT_FILENO { close(descriptor) }
    if let failure { throw Self.failure(path, failure) }
  }

  private static func failure(_ path: String, _ number: Int32) -> CommandFailure {
    CommandFailure(
      code: .inputOutput, task: "write \(path)",
      reason: FileError(path: path, number: number).reason)
  }
}
