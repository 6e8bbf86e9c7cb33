import Markup
import Testing

@Suite struct `earshot topics and earshot match` {
  @Test func `print a syntax tree, or the place of the mistake`() throws {
    let good = try EarshotProcess(["topics", "parse", "putin NOT sport", "--json"])
    #expect(good.output == #"{"ast":["and",["word","putin"],["not",["word","sport"]]]}"# + "\n")
    let bad = try EarshotProcess(["topics", "parse", "*fish", "--json"])
    #expect(bad.code == 65)
    #expect(try JSONValue(parsing: bad.output.utf8)["error"]?["column"] == 1)
    let shown = try EarshotProcess(["topics", "parse", "(a OR b"])
    #expect(shown.output.hasPrefix("(a OR b\n"))
  }

  @Test func `list topics with what is wrong in them`() throws {
    let place = try Workplace()
    try place.write(
      "topics: [{id: a, keywords: [x]}, {id: b, query: '*fish'}]\n", to: "a.yaml")
    let run = try place.run("topics", "list", "--config", "a.yaml", "--json")
    let lines = try run.output.split(separator: "\n").map { try JSONValue(parsing: $0.utf8) }
    #expect(lines.map { $0["problems"]?.array?.count } == [0, 1])
    #expect(run.code == 0)
  }

  @Test func `match documents against expressions one a line`() throws {
    let place = try Workplace()
    try place.write("ceasefire\n\n\"peace talks\" -football\n*fish\n", to: "topics.txt")
    try place.write(
      """
      {"id":"a","text":"A ceasefire after peace talks."}
      {"id":"b","text":"Peace talks about football."}
      {"id":"c","text":"Nothing."}
      """, to: "docs.jsonl")
    let run = try place.run(
      "match", "--topics", "topics.txt", "--jsonl", "docs.jsonl", "--out", "out.jsonl",
      "--repeat", "3")
    #expect(run.code == 0)
    #expect(
      try place.lines(of: "out.jsonl") == [
        #"{"id":"a","topics":["1","3"]}"#, #"{"id":"b","topics":[]}"#, #"{"id":"c","topics":[]}"#,
      ])
    let complaints = run.complaint.split(separator: "\n")
    #expect(complaints.first?.hasPrefix("topics.txt:4:1: ") == true)
    let cost = try JSONValue(parsing: (complaints.last ?? "").utf8)
    #expect(cost["documents"] == 9)
    #expect(cost["peak_rss_mb"]?.double ?? 0 > 0)
  }

  @Test func `match documents against a topics file`() throws {
    let place = try Workplace()
    try place.write("- {id: peace, keywords: [ceasefire]}\n", to: "topics.yaml")
    let run = try EarshotProcess(
      ["match", "--topics", "topics.yaml", "--jsonl", "-"],
      input: "{\"id\":1,\"text\":\"\",\"title\":\"Ceasefire\"}\n", folder: place.path)
    #expect(run.output == #"{"id":1,"topics":["peace"]}"# + "\n")
  }

  @Test func `match who says what, found in the text`() throws {
    let place = try Workplace()
    try place.write(
      "ceasefire\n\"Viktor Orban\" SAYS ceasefire\nlang:en\n", to: "topics.txt")
    let run = try EarshotProcess(
      ["match", "--topics", "topics.txt", "--jsonl", "-"],
      input: """
        {"id":1,"text":"“A ceasefire is near,” Viktor Orban said on Friday in the town of Budapest."}
        {"id":2,"text":"Viktor Orban met the envoys in the town. The ceasefire is near, said Ann Lee."}
        """, folder: place.path)
    #expect(
      run.output == #"{"id":1,"topics":["1","2","3"]}"# + "\n" + #"{"id":2,"topics":["1","3"]}"#
        + "\n")
  }

  @Test func `try nothing where nothing is stored`() throws {
    let place = try Workplace()
    let run = try place.run("topics", "test", "ceasefire", "--state", "state")
    #expect(run.code == 66)
    #expect(run.complaint.hasPrefix("earshot: cannot read the state "))
  }

  @Test func `turn a list into a topics file, past its mistakes`() throws {
    let place = try Workplace()
    try place.write("\"peace talks\" -football\n*fish\nintitle:oil | gas\n", to: "list.txt")
    let run = try place.run("topics", "import", "list.txt", "--out", "topics.yaml")
    #expect(run.code == 0)
    #expect(run.complaint.hasPrefix("list.txt:2:1: "))
    let check = try place.run("topics", "list", "--config", "topics.yaml")
    #expect(check.code == 78)
    try place.write("topics_from: [topics.yaml]\n", to: "a.yaml")
    let listed = try place.run("topics", "list", "--config", "a.yaml", "--json")
    let topics = try listed.output.split(separator: "\n").map { try JSONValue(parsing: $0.utf8) }
    #expect(
      topics.compactMap { $0["id"]?.string } == ["peace-talks-football", "fish", "intitle-oil-gas"])
    #expect(topics.last?["query"] == "title:oil OR gas")
    let missing = try place.run("topics", "import", "none.txt")
    #expect(missing.code == 66)
  }
}
