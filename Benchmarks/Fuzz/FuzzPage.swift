import Feeds
import Markup

/// What libFuzzer calls for HTML: the feeds of a page are looked for, the page is made safe and
/// turned into text. What was made safe stays as it is when it is made safe once more.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPage(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let url = WebURL("https://example.org/page") else { return 0 }
  _ = FeedDiscovery.candidates(html: bytes, url: url)
  let page = String(decoding: bytes, as: UTF8.self)
  let safe = HTMLSanitizer.sanitize(page, base: url)
  precondition(!safe.lowercased().contains("<script"))
  precondition(HTMLSanitizer.sanitize(safe, base: url) == safe)
  _ = HTMLSanitizer.plainText(page)
  return 0
}
