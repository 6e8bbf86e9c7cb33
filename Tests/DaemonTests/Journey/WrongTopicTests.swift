import Foundation
import Markup
import Newsroom
import Storage
import Testing
import Watching

@testable import Daemon

@Suite struct `A topic with a mistake` {
  let test = TestDaemon()
  private let script = NewsroomScript.dam
  /// Beside one that is right: a mistake, a megabyte, ten thousand parentheses, an expression that is
  /// meant to explode, one that matches everything.
  private var topics: String {
    let parentheses = String(repeating: "(", count: 10_000)
    let megabyte = String(repeating: "water ", count: 170_000)
    return """
      topics:
        - {id: dam, keywords: [dam]}
        - {id: mistake, query: '(dam'}
        - {id: megabyte, query: '\(megabyte)'}
        - {id: nested, query: '\(parentheses)dam'}
        - {id: exploding, query: '/(((dam{100}){100}){100}){100}/'}
        - {id: backtracking, query: '/(a+)+(a+)+dam$/'}
        - {id: everything, query: 'the OR a OR lang:en'}
      """
  }

  private func loaded(_ newsroom: Newsroom) async throws -> LoadedConfiguration {
    let address = try await newsroom.address
    let folder = try ScratchFolder()
    let file = try folder.write(
      topics + """

        feeds: [{url: "\(address.url("/feed.xml"))"}]
        network: {allow: [127.0.0.0/8]}
        """, to: "earshot.yaml")
    return try ConfigurationLoader.load(path: file, environment: [:], stateOverride: test.folder)
  }

  @Test func `stops no other topic, and is told`() async throws {
    defer { test.remove() }
    try await withNewsroom(script, now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let loaded = try await loaded(newsroom)
      let alerts = try await test.pass(loaded)
      #expect(Set(alerts.map(\.topic)) == ["dam", "everything"])
      let wrong = ["mistake", "megabyte", "nested", "exploding"]
      #expect(loaded.topics.problems.map(\.topic) == wrong)
      #expect(loaded.warnings.map(\.line) == [3, 4, 5, 6, 8])
      let counts = TopicGauges.counts(of: loaded.topics)
      #expect(counts.map(\.count) == [3, 4, 0])
    }
  }

  @Test func `stops no other topic at a reload`() async throws {
    defer { test.remove() }
    try await withNewsroom(script, now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let before = try await test.configuration(of: newsroom, feeds: [], topics: [])
      let after = try await loaded(newsroom)
      try await test.withStore { store in
        let daemon = test.daemon(before, store, load: { after })
        await daemon.reload()
        try await daemon.runOnce()
        let alerts = try await store.alerts(after: 0, limit: 10)
        #expect(Set(alerts.map(\.topic)) == ["dam", "everything"])
      }
    }
  }
}
