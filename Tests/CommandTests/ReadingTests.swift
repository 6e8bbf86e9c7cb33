import Foundation
import Markup
import Testing

@Suite struct `The commands that read` {
  private static let page = """
    <html lang="en"><head><title>Talks go on</title></head><body><nav>Home World</nav><article>
    <h1>Talks go on</h1>
    <p>The talks between both sides went on for a third day in the old town hall.</p>
    <p>Foreign Minister Anna Berg said that the plan was ready and only had to be signed.</p>
    <p>Nobody else wanted to speak about it before the end of the week, officials added.</p>
    </article></body></html>
    """

  @Test func `print the article of a page as JSON`() throws {
    let place = try Workplace()
    try place.write(Self.page, to: "a.html")
    let run = try place.run("extract", "a.html", "--url", "https://a.example/talks")
    let json = try JSONValue(parsing: run.output.utf8)
    #expect(run.code == 0)
    #expect(json["url"] == "https://a.example/talks")
    #expect(json["title"] == "Talks go on")
    let speakers = json["statements"]?.array?.compactMap { $0["speaker"]?["name"]?.string }
    #expect(speakers?.contains("Anna Berg") == true)
  }

  @Test func `end with 65 where a page has no article, the JSON all the same`() throws {
    let run = try EarshotProcess(["extract", "-"], input: "<p>x")
    #expect(run.code == 65)
    #expect(try JSONValue(parsing: run.output.utf8)["paragraphs"] == [])
    #expect(run.complaint.hasPrefix("earshot: cannot find an article: "))
  }

  @Test func `give each page of a folder its line, in order`() throws {
    let place = try Workplace()
    for number in 1...9 { try place.write(Self.page, to: "pages/\(number).html") }
    _ = try ShellRun("gzip '\(place.path)/pages/3.html'")
    try place.write("", to: "pages/4.html")
    try place.write(Data([0x1F, 0x8B, 0x08, 0x00, 0x01]), to: "pages/5.html.gz")
    try place.write("nothing", to: "pages/readme.txt")
    try place.write(#"{"file":"x/2.html.gz","url":"https://a.example/2"}"#, to: "index.jsonl")
    let run = try place.run(
      "extract", "--batch", "pages", "--index", "index.jsonl", "--out", "out.jsonl")
    #expect(run.code == 0)
    let lines = try place.lines(of: "out.jsonl").map { try JSONValue(parsing: $0.utf8) }
    #expect(
      lines.map { $0["file"]?.string } == [
        "1.html", "2.html", "3.html.gz", "4.html", "5.html", "5.html.gz", "6.html", "7.html",
        "8.html", "9.html",
      ])
    #expect(lines.map { $0["title"] != .null }.count { !$0 } == 2)
    #expect(lines[1]["url"] == "https://a.example/2")
  }

  @Test func `find statements in texts and in JSON lines`() throws {
    let text = "Anna Berg said that the plan was ready."
    let one = try EarshotProcess(["statements", "-"], input: text)
    let statements = try JSONValue(parsing: one.output.utf8)["statements"]
    #expect(statements?[0]?["speaker"]?["name"] == "Anna Berg")
    let lines =
      "{\"id\":7,\"text\":\"\(text)\",\"lang\":\"en\"}\n\nno json\n{\"id\":\"b\",\"text\":\"\"}\n"
    let many = try EarshotProcess(["statements", "--jsonl", "-", "--jobs", "2"], input: lines)
    let answers = try many.output.split(separator: "\n").map { try JSONValue(parsing: $0.utf8) }
    #expect(answers.map { $0["id"] } == [7, .null, "b"] as [JSONValue?])
    #expect(answers.first?["statements"] == statements)
    #expect(many.code == 0)
  }

  @Test func `mark speaker, cue and content for people`() throws {
    let run = try EarshotProcess(
      ["statements", "-", "--explain"], input: "Anna Berg said that the plan was ready.")
    #expect(run.output.contains("[Anna Berg] {said} <that the plan was ready>."))
  }

  @Test func `print a feed as JSON, or say what it is instead`() throws {
    let feed =
      "<rss version='2.0'><channel><title>A</title><item><title>B</title></item></channel></rss>"
    let run = try EarshotProcess(
      ["feed", "parse", "-", "--content-type", "text/xml", "--base-url", "https://a.example/"],
      input: feed)
    #expect(try JSONValue(parsing: run.output.utf8)["items"]?[0]?["title"] == "B")
    let page = try EarshotProcess(["feed", "parse", "-"], input: "<html><p>x")
    #expect(page.complaint == "earshot: cannot read the feed: this is an HTML page")
    #expect(page.code == 65)
    let none = try EarshotProcess(["feed", "parse", "/nowhere.xml"])
    #expect(none.complaint == "earshot: cannot read /nowhere.xml: no such file or directory")
    #expect(none.code == 66)
  }

  @Test func `do not wait for input that never ends`() throws {
    let run = try EarshotProcess(["feed", "parse", "/dev/zero"])
    #expect(run.complaint == "earshot: cannot read the feed: the document is empty")
    #expect(run.code == 65)
    let page = try EarshotProcess(["extract", "/dev/zero"])
    #expect(page.complaint == "earshot: cannot read /dev/zero: longer than 268435456 bytes")
    #expect(page.code == 74)
  }
}
