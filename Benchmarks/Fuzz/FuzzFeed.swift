import Feeds
import Markup

/// What libFuzzer calls for a feed: the document as a whole, then in pieces, which must agree.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeed(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let whole = try? FeedParser.parse(bytes, url: WebURL("https://example.org/feed"))
  if let whole {
    precondition((try? JSONValue(parsing: whole.json.utf8)) != nil)
    precondition(whole.entries.allSatisfy { !$0.id.isEmpty })
  }
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
