import ExtractionCore
import Glibc
import Markup

/// The C library loads an encoding's module with its first conversion and unloads it behind the last:
/// held open, broken bytes are guessed at a thousand times faster.
private let heldModules: [Bool] = {
  let names: [String] = ["GB18030", "CP932", "CP949", "EUC-JP-MS", "BIG5-HKSCS"]
  return names.map { iconv_open("UTF-8", $0) != nil }
}()

/// What libFuzzer calls: the bytes as a page, sent as HTML or as nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzArticles(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  precondition(!heldModules.isEmpty)
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
