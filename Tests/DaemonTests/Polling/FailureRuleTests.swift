import Daemon
import Fetching
import Markup
import Storage
import Testing

@Suite struct `The rules of failures` {
  private let rules = PollRules(Configuration.Polling())
  private let now = PollSamples.now

  /// The waits in hours after failing so many times in a row.
  private func waits(_ outcome: PollOutcome, times: Int) -> [Double] {
    var state = PollSamples.state
    var now = now
    return (0..<times).map { _ in
      state = rules.next(state, after: outcome, now: now)
      let wait = state.nextPoll.seconds(since: now) / 3600
      now = state.nextPoll
      return wait
    }
  }

  @Test(arguments: [500, 502, 503, 404, 400])
  func `wait longer each time, from the default to the maximum`(status: Int) throws {
    let waits = waits(try PollSamples.refused(status), times: 12)
    #expect((1...1.25).contains(waits[0]))
    #expect((2...2.5).contains(waits[1]))
    #expect((8...10).contains(waits[3]))
    #expect(waits.last == 24)
    #expect(zip(waits, waits.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(arguments: [401, 403, 451])
  func `stay away longer where one is not wanted`(status: Int) throws {
    #expect(waits(try PollSamples.refused(status), times: 3).allSatisfy { $0 >= 4 })
  }

  @Test func `try soon again what may be over in a moment`() throws {
    let url = try PollSamples.response(200).url
    let waits = waits(.failed(.unreachable(url, "refused")), times: 14)
    #expect(waits[0] < 0.25)
    #expect(waits[4] < 4)
    #expect(waits.last == 24)
    #expect(self.waits(.failed(.forbiddenAddress(url, .v4(1))), times: 1)[0] >= 1)
  }

  @Test func `count failures and say why, until it succeeds`() throws {
    var state = rules.next(PollSamples.state, after: try PollSamples.refused(500), now: now)
    state = rules.next(state, after: try PollSamples.refused(500), now: now)
    #expect(state.failures == 2)
    #expect(
      state.lastError == "cannot fetch http://example.org/feed: the server answered 500")
    state = rules.next(state, after: try PollSamples.notModified(), now: now)
    #expect(state.failures == 0 && state.lastError == nil && state.lastSuccess == now)
  }

  @Test func `ask the feed that closed its host after the others had their turn`() throws {
    let refused = rules.next(
      PollSamples.state, after: try PollSamples.refused(429, [("retry-after", "28800")]), now: now)
    let opening = try #require(refused.pausedUntil)
    // The others come back within a minute of the opening.
    #expect(refused.nextPoll > opening.advanced(bySeconds: 60))
  }

  @Test func `wait as long as the server asks, the whole host after a 429`() throws {
    let date = "Mon, 02 Mar 2026 16:00:00 GMT"
    let busy = rules.next(
      PollSamples.state, after: try PollSamples.refused(503, [("retry-after", date)]), now: now)
    #expect(busy.nextPoll == PollSamples.hours(10))
    #expect(busy.pausedUntil == nil)
    let tooMany = rules.next(
      PollSamples.state, after: try PollSamples.refused(429, [("retry-after", "28800")]), now: now)
    #expect(tooMany.nextPoll >= PollSamples.hours(8))
    #expect(tooMany.pausedUntil == PollSamples.hours(8))
    let later = rules.next(tooMany, after: try PollSamples.notModified(), now: now)
    #expect(later.pausedUntil == nil)
  }

  @Test func `never come back sooner than a failure alone would have it`() throws {
    let next = rules.next(
      PollSamples.state, after: try PollSamples.refused(429, [("retry-after", "1")]), now: now)
    #expect(next.nextPoll >= PollSamples.hours(1))
  }

  @Test func `do not believe a pause of years`() throws {
    let next = rules.next(
      PollSamples.state, after: try PollSamples.refused(503, [("retry-after", "999999999")]),
      now: now)
    #expect(next.nextPoll == PollSamples.hours(14 * 24))
  }

  @Test func `give up what is gone, unless a redirect of the moment led there`() throws {
    let gone = rules.next(PollSamples.state, after: try PollSamples.refused(410), now: now)
    #expect(gone.isGone)
    let passing = PollOutcome.refused(try PollSamples.response(410, redirects: [302]))
    #expect(!rules.next(PollSamples.state, after: passing, now: now).isGone)
  }
}

@Suite struct `The rules of moved feeds` {
  private let rules = PollRules(Configuration.Polling())
  private let now = PollSamples.now
  private let target = "http://example.net/new"

  private func moved(_ statuses: [Int]) throws -> FeedState {
    let response = try PollSamples.response(200, at: target, redirects: statuses)
    return rules.next(
      PollSamples.state, after: .document(PollSamples.feed(), response), now: now)
  }

  @Test(arguments: [([301], true), ([308, 301], true), ([302], false), ([301, 302], false)])
  func `remember a move for good and no other`(statuses: [Int], isRemembered: Bool) throws {
    #expect(try moved(statuses).fetchURL == (isRemembered ? target : PollSamples.url))
  }

  @Test func `do not follow a move to what is no feed`() throws {
    let portal = PollOutcome.unreadable(
      try PollSamples.response(200, at: target, redirects: [301]), "no feed")
    #expect(rules.next(PollSamples.state, after: portal, now: now).fetchURL == PollSamples.url)
  }

  @Test func `go back where the new place is gone or keeps failing`() throws {
    let state = try moved([301])
    let gone = rules.next(state, after: try PollSamples.refused(410), now: now)
    #expect(gone.fetchURL == PollSamples.url && !gone.isGone && gone.etag == nil)
    var failing = state
    for _ in 0..<2 { failing = rules.next(failing, after: try PollSamples.refused(404), now: now) }
    #expect(failing.fetchURL == target)
    failing = rules.next(failing, after: try PollSamples.refused(404), now: now)
    #expect(failing.fetchURL == PollSamples.url)
    #expect(failing.nextPoll < PollSamples.hours(1))
  }
}
