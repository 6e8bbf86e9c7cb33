import ExtractionCore
import Markup

/// What libFuzzer calls: the first byte chooses the language, the rest is the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStatements(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let languages = ["en", "de", "ru", "fr", "es"]
  let language = languages[Int(start[0]) % languages.count]
  let bytes = UnsafeBufferPointer(start: start + 1, count: count - 1)
  let text = String(decoding: bytes, as: UTF8.self)
  let codePoints = CodePoints(text)
  for statement in StatementFinder.statements(inText: text, language: language) {
    check(statement, length: text.utf8.count)
    precondition(!statement.json(in: text, codePoints: codePoints).text.isEmpty)
  }
  return 0
}

/// Ranges that point outside of the text, overlap or hold nothing are as bad as a crash.
private func check(_ statement: Statement, length: Int) {
  precondition(!statement.spans.isEmpty)
  var place = 0
  for span in statement.spans {
    precondition(span.lowerBound >= place && !span.isEmpty && span.upperBound <= length)
    place = span.upperBound
  }
  for range in [statement.cue, statement.speaker?.mention].compactMap({ $0 }) {
    precondition(range.lowerBound >= 0 && range.upperBound <= length)
  }
  precondition((0...1).contains(statement.confidence))
}
