import Foundation
import Markup
import Testing

/// `feed parse` on files that are read piece by piece.
@Suite struct `A large feed` {
  /// Five megabytes in 5,000 entries; what follows the last one is broken.
  private static let text: String = {
    let words = String(repeating: "words and more of them ", count: 40)
    let items = (0..<5000).map { index in
      "<item><title>Entry \(index)</title><guid>g\(index)</guid>"
        + "<description>\(words)</description></item>"
    }
    return "<rss version=\"2.0\"><channel><title>Long</title>" + items.joined() + "<item><tit"
  }()

  private func expectAllEntries(_ run: EarshotProcess) throws {
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("{\"format\":\"rss2.0\",\"id\":null,\"title\":\"Long\""))
    let items = try JSONValue(parsing: run.output.utf8)["items"]?.array ?? []
    #expect(items.prefix(5000).map { $0["id"]?.string } == (0..<5000).map { "g\($0)" })
  }

  @Test func `is printed as a small one is`() throws {
    let place = try Workplace()
    let file = try place.write(Self.text, to: "feed.xml")
    try expectAllEntries(place.run("feed", "parse", file))
    try expectAllEntries(place.run("feed", "parse", "-", input: Self.text))
  }

  @Test func `may be packed, whole and damaged`() throws {
    let place = try Workplace()
    try place.write(Self.text, to: "feed.xml")
    #expect(try ShellRun("cd \(place.path) && gzip -k feed.xml").code == 0)
    try expectAllEntries(place.run("feed", "parse", "feed.xml.gz"))
    let packed = try Data(contentsOf: URL(fileURLWithPath: place.path + "/feed.xml.gz"))
    try place.write(packed.prefix(packed.count / 2) + Data(count: 500), to: "damaged.gz")
    let run = try place.run("feed", "parse", "damaged.gz")
    #expect(run.code == 65)
    #expect(run.complaint == "earshot: cannot read damaged.gz: its gzip data is damaged")
  }

  @Test func `may be none`() throws {
    let place = try Workplace()
    let file = try place.write(String(repeating: "no feed ", count: 700_000), to: "text.txt")
    let run = try place.run("feed", "parse", file)
    #expect(run.code == 65)
    #expect(try place.run("feed", "parse", "nowhere.xml").code == 66)
    #expect(try place.run("feed", "parse", place.path).code != 0)
  }
}
