import ExtractionCore
import Markup

/// What libFuzzer calls: the bytes as a page, sent as HTML or as nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArticles(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let url = WebURL("https://example.org/2024/07/05/bridge")
  // The last byte, a blank mostly, says whether the page was sent as HTML.
  let type: String? = (bytes.last ?? 0) & 1 == 0 ? "text/html; charset=utf-8" : nil
  check(Page(bytes: bytes, url: url, contentType: type))
  return 0
}

private func check(_ page: Page) {
  guard let article = try? ArticleExtractor.extract(page) else { return }
  var end = 0
  for paragraph in article.paragraphs {
    precondition(paragraph.range.lowerBound >= end && !paragraph.range.isEmpty)
    end = paragraph.range.upperBound
  }
  precondition(end == article.text.utf8.count)
  precondition((try? JSONValue(parsing: article.json.text.utf8)) != nil)
}
