import Testing
import Watching

@Suite struct `A mistake in an expression` {
  /// Expression, column, and a part of the sentence.
  static let mistakes: [(String, Int, String)] = [
    ("", 1, "empty expression"),
    ("   ", 1, "empty expression"),
    ("NOT football", 1, "absence"),
    ("-football -tennis", 1, "absence"),
    ("football OR NOT tennis", 1, "absence"),
    ("(-a OR -b) -c", 1, "absence"),
    ("quote:(-peace)", 1, "absence"),
    ("in*", 1, "fewer than 3"),
    ("war OR in*", 8, "fewer than 3"),
    ("title:pe?ce", 7, "fewer than 3"),
    ("\"peace ta*\"", 1, "fewer than 3"),
    ("anti-wa*", 1, "fewer than 3"),
    ("*fish", 1, "leading wildcard"),
    ("war ?eace", 5, "leading wildcard"),
    ("\"big *fish\"", 1, "leading wildcard"),
    ("*", 1, "wildcard alone"),
    ("war OR ***", 8, "wildcard alone"),
    ("\"a * b\"", 1, "wildcard alone"),
    ("intitle:x", 1, "unknown field 'intitle'"),
    ("war titel:x", 5, "unknown field 'titel'"),
    ("speakr:@putin", 1, "unknown field"),
    ("war (peace speaker.rol:x)", 12, "unknown field"),
    ("title:(speaker:@a)", 16, "field inside a field"),
    ("quote:(title:war)", 14, "field inside a field"),
    ("(ukraine", 9, "missing )"),
    ("((a OR b) c", 12, "missing )"),
    ("title:(war", 11, "missing )"),
    ("ukraine)", 8, "unexpected ')'"),
    ("()", 2, "term expected"),
    ("a OR", 5, "term expected"),
    ("a OR OR b", 6, "term expected"),
    ("AND a", 1, "term expected"),
    ("a AND OR b", 7, "term expected"),
    ("a NEAR", 7, "term expected"),
    ("NEAR b", 1, "term expected"),
    ("SAYS x", 1, "term expected"),
    ("putin SAYS", 11, "term expected"),
    ("title:", 7, "term expected"),
    ("a -", 4, "term expected"),
    ("a SAYS b SAYS c", 10, "unexpected 'SAYS'"),
    ("a NEAR/101 b", 3, "over 100"),
    ("a NEAR/x b", 3, "no distance"),
    ("a ONEAR/ b", 3, "no distance"),
    ("a NEAR (b c)", 9, "NEAR cannot take"),
    ("@putin NEAR/5 war", 1, "NEAR cannot take"),
    ("title:war NEAR peace", 7, "NEAR cannot take"),
    ("war NEAR /peace/", 10, "NEAR cannot take"),
    ("(a NEAR b) NEAR c", 2, "NEAR inside NEAR"),
    ("war NEAR -peace", 10, "term expected"),
    ("foo ~3", 5, "needs a phrase"),
    ("foo~3", 4, "needs a phrase"),
    ("\"a b\"~101", 6, "over 100"),
    ("foo^", 4, "weight"),
    ("foo^x", 4, "weight"),
    ("^3", 1, "weight without a term"),
    ("\"peace talks", 1, "never closed"),
    ("war \"\"", 5, "empty phrase"),
    ("war …", 5, "no letter"),
    ("\"?!\"", 1, "no letter"),
    ("@", 1, "without a name"),
    ("https://rt.com/news", 6, "unquoted URL"),
    ("url:https://rt.com/news", 10, "unquoted URL"),
    ("12:30", 3, "unexpected ':'"),
    ("/peace", 1, "never closed"),
    ("/peace/x", 8, "unknown flag"),
    ("/[a-z]+/", 1, "no literal"),
    ("/.*/", 1, "no literal"),
    ("war /a|b/", 5, "no literal"),
    ("/pea(ce/", 5, "without its )"),
    ("/peace)/", 7, "without its ("),
    ("/pea[ce/", 1, "never closed"),
    ("/pea(ce)\\1/", 9, "back-references"),
    ("/(?=pea)ce/", 2, "look-around"),
    ("/peace**/", 8, "repetition of a repetition"),
    ("/*peace/", 2, "nothing to repeat"),
    ("/peace{2000}/", 7, "count over"),
    ("/peace[z-a]/", 10, "ends before it starts"),
    ("/pe\\qace/", 4, "unknown escape"),
    ("/((peace{1000}){1000}){1000}/", 1, "too large"),
    ("~\"peace talks\"", 2, "never stemmed"),
    ("=(a OR b)", 3, "needs a word"),
    ("=Luxemb*", 2, "wildcard"),
    ("kind:directly", 6, "unknown kind"),
    ("lang:english", 6, "no language"),
    ("speaker:(Viktor Orban)", 10, "no name"),
    ("(a b) SAYS c", 2, "no name"),
    ("/abc/ SAYS c", 1, "needs a speaker"),
    ("tag:/abc/", 5, "cannot take"),
    ("été OR ünï NEAR/200 x", 12, "over 100"),
  ]

  @Test(arguments: mistakes)
  func `is told with its column and a sentence`(
    text: String, column: Int, part: String
  ) throws {
    let error = try #require(throws: ExpressionError.self) { try ExpressionParser.parse(text) }
    #expect(error.column == column)
    #expect(error.length >= 1)
    #expect(error.message.contains(part), "\(error.message)")
  }

  @Test func `says what was probably meant`() {
    func suggestion(_ text: String) -> String? {
      do throws(ExpressionError) {
        _ = try ExpressionParser.parse(text)
        return nil
      } catch {
        return error.suggestion
      }
    }
    #expect(suggestion("titel:x") == "title:")
    #expect(suggestion("intitle:x") == "title:")
    #expect(suggestion("speakr:x") == "speaker:")
    #expect(suggestion("kind:indirct") == "indirect")
    #expect(suggestion("qqqqqq:x") == nil)
  }

  @Test func `names an unknown speaker where it stands`() throws {
    let topics = TopicSet(
      topics: [Topic(id: "t", query: "war (@puttin SAYS peace)"), Topic(id: "u", query: "war")],
      speakers: [SpeakerEntity(id: "putin", name: "Vladimir Putin")])
    let problem = try #require(topics.problems.first)
    #expect(topics.problems.count == 1)
    #expect(problem.topic == "t")
    #expect(problem.key == .query)
    #expect(problem.column == 6)
    #expect(problem.length == 7)
    #expect(problem.suggestion == "@putin")
    #expect(topics.matches(in: Sample.document("war")).map(\.topic) == ["u"])
  }
}
