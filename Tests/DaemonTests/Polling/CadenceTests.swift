import Daemon
import Feeds
import Fetching
import Markup
import Storage
import Testing

@Suite struct `The cadence of polls` {
  private let rules = PollRules(Configuration.Polling())
  private let now = PollSamples.now

  /// Hours to the next poll after a document with wishes.
  private func wait(
    ages: [Double] = [1, 2], fields: [(String, String)] = [],
    _ change: (inout Feed, inout FeedState) -> Void = { _, _ in }
  ) throws -> Double {
    var feed = PollSamples.feed(ages: ages)
    var state = PollSamples.state
    change(&feed, &state)
    let next = rules.next(
      state, after: try PollSamples.document(feed, fields), newEntries: feed.entries.count, now: now
    )
    return next.nextPoll.seconds(since: now) / 3600
  }

  @Test func `is shorter the more a feed brings`() throws {
    let daily = try wait(ages: (0..<20).map { Double($0) * 24 + 20 })
    let hourly = try wait(ages: (0..<20).map { Double($0) })
    let busy = try wait(ages: (0..<40).map { Double($0) / 30 })
    #expect(busy < hourly && hourly < daily)
    #expect(busy >= 5.0 / 60 && daily <= 24)
  }

  @Test(arguments: [[0, 0], [], [-500_000], [1, 200], [0, 0.1, 0.2, 0.3]] as [[Double]])
  func `is the default where little is known`(ages: [Double]) throws {
    #expect(try wait(ages: ages) == 1)
  }

  @Test func `grows while a feed brings nothing`() throws {
    var state = rules.next(
      PollSamples.state, after: try PollSamples.document(), newEntries: 2, now: now)
    var waits: [Double] = []
    for _ in 0..<400 {
      let polled = state.nextPoll
      state = rules.next(state, after: try PollSamples.notModified(), now: polled)
      waits.append(state.nextPoll.seconds(since: polled) / 3600)
    }
    #expect(waits[5] == 1)
    #expect(waits[200] > 1.5)
    #expect(waits.last == 24)
  }

  @Test func `is a day at most for a feed that sleeps`() throws {
    #expect(try wait(ages: (1..<9).map { Double($0) * 9003 }) == 24)
  }

  @Test(
    arguments: [
      ([("cache-control", "max-age=21600")], 6, 24),
      ([("cache-control", "max-age=31536000")], 24, 24),
      ([("expires", "Mon, 02 Mar 2026 10:00:00 GMT")], 4, 24),
      ([("cache-control", "no-cache")], 1, 3),
    ] as [([(String, String)], Double, Double)])
  func `waits until an answer is stale, within reason`(
    fields: [(String, String)], least: Double, most: Double
  ) throws {
    #expect((least...most).contains(try wait(fields: fields)))
  }

  @Test func `heeds the publisher's wishes, while the server says nothing new too`() throws {
    var feed = PollSamples.feed()
    feed.ttl = 360
    let state = rules.next(PollSamples.state, after: try PollSamples.document(feed), now: now)
    #expect(state.nextPoll >= PollSamples.hours(6))
    let again = rules.next(
      state, after: try PollSamples.notModified(), now: state.nextPoll)
    #expect(again.nextPoll >= state.nextPoll.advanced(bySeconds: 6 * 3600))
    #expect(try wait { feed, _ in feed.wishes.updateSeconds = 43_200 } >= 12)
    #expect(try wait { feed, _ in feed.ttl = 1_000_000 } == 24)
  }

  @Test func `skips the hours and days that are not wished`() throws {
    #expect(try wait { feed, _ in feed.wishes.skipHours = [6, 7, 8, 9] } == 4)
    #expect(try wait { feed, _ in feed.wishes.skipDays = [0, 1] } == 42)
    #expect(try wait { feed, _ in feed.wishes.skipHours = Array(0...23) } < 24)
  }

  @Test func `keeps a poll that comes late out of the hours that are not wished`() throws {
    var feed = PollSamples.feed()
    feed.wishes.skipHours = [0, 1, 2]
    let state = rules.next(PollSamples.state, after: try PollSamples.document(feed), now: now)
    #expect(rules.opening(for: state, now: PollSamples.hours(18.5)) == PollSamples.hours(21))
    #expect(rules.opening(for: state, now: PollSamples.hours(21)) == nil)
    var fixed = state
    fixed.intervalSeconds = 600
    #expect(rules.opening(for: fixed, now: PollSamples.hours(18.5)) == nil)
  }

  @Test func `is the user's where the user says so`() throws {
    let quarter = try wait(fields: [("cache-control", "max-age=86400")]) { feed, state in
      feed.ttl = 600
      state.intervalSeconds = 900
    }
    #expect(quarter == 0.25)
  }

  @Test func `spreads feeds that start together`() throws {
    let times = try (0..<50).map { number in
      let state = FeedState(url: "http://example.org/\(number)", nextPoll: now)
      let feed = PollSamples.feed(ages: (0..<9).map { Double($0) * 24 })
      let document = try PollSamples.document(feed)
      return rules.next(state, after: document, newEntries: 9, now: now).nextPoll
    }
    #expect(Set(times).count > 40)
  }
}

@Suite struct `A gate of hosts` {
  private let now = PollSamples.now

  private func state(_ url: String, pausedUntil: Instant? = nil) -> FeedState {
    var state = FeedState(url: url, nextPoll: now)
    state.pausedUntil = pausedUntil
    return state
  }

  @Test func `is closed to every feed of a host that asked for peace, until then`() {
    let until = PollSamples.hours(12)
    var gate = HostGate([
      state("http://a.example/1", pausedUntil: until), state("http://b.example/"),
    ])
    #expect(gate.opening(for: state("http://a.example/2"), now: now) == until)
    #expect(gate.opening(for: state("https://a.example:8443/3"), now: now) == until)
    #expect(gate.opening(for: state("http://b.example/"), now: now) == nil)
    #expect(gate.opening(for: state("http://a.example/2"), now: until) == nil)
    #expect(gate.opening(for: state("http://a.example/2"), now: now) == nil)
  }

  @Test func `is not opened early by another feed`() {
    var gate = HostGate()
    gate.close("a.example", until: PollSamples.hours(12))
    gate.close("a.example", until: PollSamples.hours(1))
    gate.take(state("http://a.example/2"))
    #expect(gate.opening(for: state("http://a.example/"), now: now) == PollSamples.hours(12))
  }
}
