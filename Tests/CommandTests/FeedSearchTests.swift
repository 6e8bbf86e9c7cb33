import Foundation
import Markup
import Newsroom
import Testing

/// `feeds discover` and `feeds probe` on a newsroom whose front page names three feeds, one of which
/// is gone.
@Suite struct `A site's feeds` {
  private func withSite(
    _ body: (NewsroomAddress, ([String]) async throws -> EarshotProcess) async throws -> Void
  ) async throws {
    var script = NewsroomScript.sample
    script.answers["/harbour/feed.json"] = [.status(404)]
    script.answers["/bare"] = [.status(200)]
    let place = try Workplace()
    try place.write("network: {allow: [127.0.0.1/32]}\n", to: "a.yaml")
    try await withNewsroom(script) { newsroom in
      let address = try await newsroom.address
      try await body(address) { arguments in
        try await EarshotProcess.beside(
          ["feeds"] + arguments + ["--config", "a.yaml", "--state", "state"], folder: place.path)
      }
    }
  }

  @Test func `are found on the page that names them`() async throws {
    try await withSite { address, feeds in
      let run = try await feeds(["discover", address.url("/"), "--json"])
      #expect(run.code == 0)
      let found = try run.output.split(separator: "\n").map { try JSONValue(parsing: $0.utf8) }
      #expect(
        found.map { $0["url"]?.string }
          == [address.url("/courier/feed.xml"), address.url("/ledger/atom.xml")])
      #expect(found.map { $0["format"] } == ["rss2.0", "atom1.0"])
      #expect(found.allSatisfy { ($0["entries"]?.integer ?? 0) > 0 && $0["newest"]?.string != nil })
      #expect(run.complaint.contains("passing over \(address.url("/harbour/feed.json"))"))
      #expect(run.complaint.contains("404"))
    }
  }

  @Test func `may be the address itself`() async throws {
    try await withSite { address, feeds in
      let url = address.url("/courier/feed.xml")
      let run = try await feeds(["discover", url])
      #expect(run.output.hasPrefix(url + "\tThe Meridian Courier\trss2.0, "))
      #expect(run.code == 0)
    }
  }

  @Test func `may be none`() async throws {
    try await withSite { address, feeds in
      let run = try await feeds(["discover", address.url("/bare")])
      #expect(run.code == 66)
      #expect(run.complaint == "earshot: cannot find feeds: \(address.url("/bare")) has none")
      let gone = try await feeds(["discover", address.url("/nowhere")])
      #expect(gone.complaint.contains("the server answered 404"))
    }
  }

  @Test func `are told of when they are probed`() async throws {
    try await withSite { address, feeds in
      let run = try await feeds(["probe", address.url("/courier/feed.xml")])
      #expect(run.code == 0)
      let lines = run.output.split(separator: "\n")
      #expect(lines.first == "The Meridian Courier  rss2.0")
      #expect(lines.dropFirst().first?.hasSuffix("says when nothing changed") == true)
      #expect(try await feeds(["probe", address.url("/")]).code == 65)
    }
  }
}
