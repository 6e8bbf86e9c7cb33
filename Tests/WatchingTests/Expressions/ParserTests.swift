import Markup
import Testing
import Watching

@Suite struct `An expression` {
  @Test(arguments: [
    ("ukraine", #"["word","ukraine"]"#),
    ("a1 b2 AND c3", #"["and",["word","a1"],["word","b2"],["word","c3"]]"#),
    ("a1 OR b2 c3", #"["or",["word","a1"],["and",["word","b2"],["word","c3"]]]"#),
    (
      "x -y !z NOT w",
      #"["and",["word","x"],["not",["word","y"]],["not",["word","z"]],["not",["word","w"]]]"#
    ),
    ("covid-19 and rt.com", #"["and",["word","covid-19"],["word","and"],["word","rt.com"]]"#),
    (#""peace talks"~3"#, #"["slop","3",["phrase","peace talks"]]"#),
    ("“peace talks”", #"["phrase","peace talks"]"#),
    (#""say \"no\" now""#, #"["phrase","say \"no\" now"]"#),
    ("pause NEAR/5 regime", #"["near","5",["word","pause"],["word","regime"]]"#),
    ("a ONEAR/p b", #"["onear","p",["word","a"],["word","b"]]"#),
    ("a NEAR b NEAR/2 c", #"["near","2",["near","4",["word","a"],["word","b"]],["word","c"]]"#),
    ("-a NEAR b c", #"["and",["not",["near","4",["word","a"],["word","b"]]],["word","c"]]"#),
    ("title:(war OR peace)", #"["field","title",["or",["word","war"],["word","peace"]]]"#),
    (
      #"title:"peace talks"~2^3"#,
      #"["field","title",["boost","3",["slop","2",["phrase","peace talks"]]]]"#
    ),
    ("=Putin ~walk", #"["and",["exact",["word","Putin"]],["stem",["word","walk"]]]"#),
    ("speaker.role:minister", #"["field","speaker.role",["word","minister"]]"#),
    (
      "@putin SAYS (a OR b) -kind:indirect",
      #"["and",["says",["entity","@putin"],["or",["word","a"],["word","b"]]],["not",["field","kind",["word","indirect"]]]]"#
    ),
    (#"/F-\d{2}\/x/i"#, #"["regex","/F-\\d{2}\\/x/i"]"#),
    ("AT&T C++ 24/7", #"["and",["word","AT&T"],["word","C++"],["word","24/7"]]"#),
    ("says near not", #"["and",["word","says"],["word","near"],["word","not"]]"#),
  ])
  func `has the tree of the grammar`(text: String, tree: String) throws {
    #expect(try ExpressionParser.parse(text).json.text == tree)
  }

  @Test func `knows where its terms stand`() throws {
    guard case .and(let all) = try ExpressionParser.parse("éa \"b c\"") else {
      Issue.record("no AND")
      return
    }
    #expect(all.map(\.range) == [0..<3, 4..<9])
  }
}
