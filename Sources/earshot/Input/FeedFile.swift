import Daemon
import Feeds
import Markup

/// A saved feed, printed as JSON. A small one is read as a whole; of a large one neither the file nor
/// what was read of it is kept in memory.
struct FeedFile {
  /// How much is read as a whole, in bytes.
  private static let wholeLimit = 4 << 20
  private static let chunk = 1 << 18
  /// What is longer than this, in bytes, never ends.
  private static let limit = 1 << 32

  let path: String
  let contentType: String?
  let url: WebURL?

  /// Reads the feed and writes it.
  /// - Throws: ``CommandFailure`` when the file cannot be read or is no feed.
  func write(to output: Output) throws {
    let reader = try FilePieces(path: path)
    let head = try reader.next(Self.wholeLimit)
    guard head.count == Self.wholeLimit else {
      let feed = try reading { () throws(FeedError) in
        try FeedParser.parse(head, contentType: contentType, url: url)
      }
      return try output.json(feed.json)
    }
    try writeLarge(head, reader, to: output)
  }

  private func writeLarge(_ head: [UInt8], _ reader: FilePieces, to output: Output) throws {
    var stream = FeedStream(contentType: contentType, url: url)
    let items = try Spool()
    var count = 0
    var length = head.count
    var piece = head
    while !piece.isEmpty, count < FeedParser.defaultLimit {
      for start in stride(from: 0, to: piece.count, by: Self.chunk) {
        let part = Array(piece[start..<min(start + Self.chunk, piece.count)])
        let entries = try reading { () throws(FeedError) in try stream.read(part) }
        for entry in entries {
          try items.append((count == 0 ? "" : ",") + text(entry.json, output))
          count += 1
        }
      }
      piece = try reader.next(Self.chunk)
      length += piece.count
      guard length <= Self.limit else {
        throw CommandFailure(FileError(path: path, reason: "longer than \(Self.limit) bytes"))
      }
    }
    let feed = try reading { () throws(FeedError) in try stream.finish() }
    for entry in feed.entries {
      try items.append((count == 0 ? "" : ",") + text(entry.json, output))
      count += 1
    }
    try write(feed, items, to: output)
  }

  /// The feed's own members, then the items, which are the last member.
  private func write(_ feed: Feed, _ items: Spool, to output: Output) throws {
    var feed = feed
    feed.entries = []
    try output.raw(Array(text(feed.json, output).utf8.dropLast(2)))
    try items.forEachPiece { piece in try output.raw(piece) }
    try output.bytes(Array("]}".utf8))
  }

  private func text(_ json: JSONValue, _ output: Output) -> String {
    output.isTerminal ? TerminalText.json(json.text) : json.text
  }

  private func reading<Result>(_ body: () throws(FeedError) -> Result) throws -> Result {
    do throws(FeedError) {
      return try body()
    } catch {
      throw CommandFailure(code: .badInput, sentence: error.description)
    }
  }
}
