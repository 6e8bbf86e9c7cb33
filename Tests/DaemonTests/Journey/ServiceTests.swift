import Daemon
import Logging
import Markup
import Newsroom
import ServiceLifecycle
import Storage
import Testing
import Watching

@Suite struct `The daemon as a service` {
  let test = TestDaemon()
  private let topic = Topic(id: "dam", keywords: ["dam"])
  private let script = NewsroomScript.dam

  /// Runs the daemon beside a body and stops it gracefully afterwards.
  private func withRunning(
    _ daemon: EarshotDaemon, _ body: () async throws -> Void
  ) async throws {
    let group = ServiceGroup(
      services: [daemon], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    async let running: Void = group.run()
    do {
      try await body()
      await group.triggerGracefulShutdown()
      try await running
    } catch {
      await group.triggerGracefulShutdown()
      throw error
    }
  }

  private func alerts(in store: Store, count: Int) async throws -> [StoredAlert] {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(20)
    while clock.now < deadline {
      let alerts = try await store.alerts(after: 0, limit: 100)
      if alerts.count >= count { return alerts }
      await Task.yield()
    }
    return try await store.alerts(after: 0, limit: 100)
  }

  @Test func `alerts while it runs and stops when it is told to`() async throws {
    defer { test.remove() }
    try await withNewsroom(script, now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let loaded = try await test.configuration(of: newsroom, feeds: ["/feed.xml"], topics: [topic])
      try await test.withStore { store in
        try await withRunning(test.daemon(loaded, store)) {
          let alerts = try await alerts(in: store, count: 1)
          #expect(alerts.map(\.topic) == ["dam"])
        }
      }
    }
  }

  @Test func `takes new topics and feeds at a reload`() async throws {
    defer { test.remove() }
    try await withNewsroom(script, now: test.time.now) { newsroom in
      await newsroom.publishAll()
      let before = try await test.configuration(of: newsroom, feeds: [], topics: [])
      let after = try await test.configuration(of: newsroom, feeds: ["/feed.xml"], topics: [topic])
      try await test.withStore { store in
        let daemon = test.daemon(before, store, load: { after })
        try await withRunning(daemon) {
          await daemon.reload()
          let alerts = try await alerts(in: store, count: 1)
          #expect(alerts.map(\.topic) == ["dam"])
        }
      }
    }
  }

  @Test func `keeps its configuration when the new one is wrong`() async throws {
    defer { test.remove() }
    try await withNewsroom(script, now: test.time.now) { newsroom in
      let loaded = try await test.configuration(of: newsroom, feeds: ["/feed.xml"], topics: [topic])
      try await test.withStore { store in
        let path = test.folder + "/nonexistent.yaml"
        let daemon = test.daemon(loaded, store) {
          try ConfigurationLoader.load(path: path, environment: [:], stateOverride: nil)
        }
        try await withRunning(daemon) {
          await daemon.reload()
          await newsroom.publishAll()
          test.time.advance(seconds: 3600)
          let alerts = try await alerts(in: store, count: 1)
          #expect(alerts.map(\.topic) == ["dam"])
        }
      }
    }
  }
}
