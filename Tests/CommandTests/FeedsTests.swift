import Foundation
import Markup
import Testing

@Suite struct `earshot feeds` {
  @Test func `are added, listed, exported and removed`() throws {
    let place = try Workplace()
    try place.write("feeds: [https://a.example/f]\n", to: "a.yaml")
    let options = ["--config", "a.yaml", "--state", "state"]
    func feeds(_ arguments: String...) throws -> EarshotProcess {
      try EarshotProcess(["feeds"] + arguments + options, folder: place.path)
    }
    #expect(try feeds("add", "https://b.example/f", "--name", "B & C", "--tag", "x").code == 0)
    #expect(
      try feeds("add", "https://a.example/f").output == "https://a.example/f is there already\n")
    let list = try feeds("list", "--json").output.split(separator: "\n")
      .map { try JSONValue(parsing: $0.utf8) }
    #expect(list.map { $0["url"] } == ["https://a.example/f", "https://b.example/f"])
    #expect(list.last?["name"] == "B & C")
    #expect(try feeds("export").output.contains("B &amp; C"))
    #expect(try feeds("remove", "https://b.example/f").code == 0)
    #expect(try feeds("remove", "https://b.example/f").code == 66)
    let listed = try feeds("remove", "https://a.example/f")
    #expect(listed.code == 65)
    #expect(listed.complaint.contains("it stands in a.yaml"))
  }

  @Test func `are imported from OPML, what is no feed told by line`() throws {
    let place = try Workplace()
    try place.write(
      """
      <opml version="2.0"><body><outline text="News">
      <outline text="A" xmlUrl="https://a.example/f"/>
      <outline text="B" xmlUrl="gopher://b.example/f"/>
      </outline></body></opml>
      """, to: "list.opml")
    let run = try place.run("feeds", "import", "list.opml", "--state", "state")
    #expect(run.output == "added 1 feeds; 0 were there already\n")
    #expect(run.complaint.hasPrefix("list.opml:3: "))
    let again = try place.run("feeds", "import", "list.opml", "--state", "state")
    #expect(again.output == "added 0 feeds; 1 were there already\n")
    let page = try place.write("<html></html>", to: "page.html")
    #expect(try place.run("feeds", "import", page, "--state", "state").code == 65)
  }

  @Test func `cannot be added where the state cannot be written`() throws {
    let place = try Workplace()
    try place.write("in the way", to: "state")
    let run = try place.run("feeds", "add", "https://a.example/f", "--state", "state")
    #expect(
      run.complaint == "earshot: cannot change state/added.opml: file exists"
        || run.complaint == "earshot: cannot change state/added.opml: not a directory")
    #expect(run.code == 74)
  }
}
