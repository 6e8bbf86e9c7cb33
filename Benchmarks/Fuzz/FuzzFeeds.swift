import Feeds
import Markup

/// What libFuzzer calls: the document as a whole, as OPML, as a page with links, and in pieces.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeeds(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let url = WebURL("https://example.org/feed")
  let whole = try? FeedParser.parse(bytes, url: url)
  if let whole { precondition((try? JSONValue(parsing: whole.json.utf8)) != nil) }
  _ = try? OPML.parse(bytes)
  if let url { _ = FeedDiscovery.candidates(html: bytes, url: url) }
  let html = HTMLSanitizer.sanitize(String(decoding: bytes, as: UTF8.self), base: url)
  precondition(!html.lowercased().contains("<script"))
  readInPieces(bytes)
  return 0
}

private func readInPieces(_ bytes: [UInt8]) {
  var stream = FeedStream()
  var place = 0
  while place < bytes.count {
    let end = min(bytes.count, place + 1 + Int(bytes[place]) * 8)
    guard (try? stream.read(Array(bytes[place..<end]))) != nil else { return }
    place = end
  }
  _ = try? stream.finish()
}
