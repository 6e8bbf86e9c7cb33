import Feeds
import Markup

/// What libFuzzer calls for a list of feeds: it is read, and what is read can be written and read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOPML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let list = try? OPML.parse(bytes) else { return 0 }
  precondition(list.outlines.allSatisfy { WebURL($0.url)?.isHTTP == true })
  let again = try? OPML.parse(Array(list.text.utf8))
  precondition(again?.outlines.count == list.outlines.count)
  return 0
}
