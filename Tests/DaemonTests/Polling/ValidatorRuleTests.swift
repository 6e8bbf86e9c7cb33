import Daemon
import Feeds
import Fetching
import Markup
import Storage
import Testing

@Suite struct `The rules of validators` {
  private let rules = PollRules(Configuration.Polling())
  private let now = PollSamples.now

  @Test func `keep what a full answer says, and forget what it does not say`() throws {
    let first = rules.next(
      PollSamples.state,
      after: try PollSamples.document(
        PollSamples.feed(),
        [("etag", "W/\"odd\""), ("last-modified", "Sunday, 01-Mar-26 10:00:00 GMT")]),
      now: now)
    #expect(
      rules.validators(for: first, now: now)
        == Validators(etag: "W/\"odd\"", lastModified: "Sunday, 01-Mar-26 10:00:00 GMT"))
    let second = rules.next(first, after: try PollSamples.document(), now: now)
    #expect(rules.validators(for: second, now: now) == Validators())
  }

  @Test func `take from a 304 what it has`() throws {
    var state = PollSamples.state
    state.etag = "\"1\""
    state.lastModified = "then"
    state.lastDocument = now
    let next = rules.next(
      state, after: try PollSamples.notModified([("last-modified", "now")]), now: now)
    #expect(next.etag == "\"1\"")
    #expect(next.lastModified == "now")
  }

  @Test func `keep them while the feed fails`() throws {
    var state = PollSamples.state
    state.etag = "\"1\""
    let page = try PollSamples.response(200, [("etag", "\"page\"")])
    for outcome in [
      PollOutcome.unreadable(page, "cannot read it"), try PollSamples.refused(500),
      .failed(.timedOut(page.url)),
    ] {
      #expect(rules.next(state, after: outcome, now: now).etag == "\"1\"")
    }
  }

  @Test func `ask without them once a week, and always where a 304 was untrue`() throws {
    var state = rules.next(
      PollSamples.state, after: try PollSamples.document(PollSamples.feed(), [("etag", "\"1\"")]),
      newEntries: 2, now: now)
    state = rules.next(
      state, after: try PollSamples.notModified(), now: PollSamples.hours(160))
    #expect(rules.validators(for: state, now: PollSamples.hours(167)).etag == "\"1\"")
    #expect(rules.validators(for: state, now: PollSamples.hours(168)) == Validators())

    let later = PollSamples.hours(170)
    let same = rules.next(
      state, after: try PollSamples.document(PollSamples.feed(), [("etag", "\"1\"")]), now: later)
    #expect(rules.validators(for: same, now: later).etag == "\"1\"")

    let kept = PollSamples.feed(ages: [40], now: later)
    let found = rules.next(
      state, after: try PollSamples.document(kept, [("etag", "\"1\"")]), newEntries: 1, now: later)
    #expect(!found.isTruthful)
    #expect(rules.validators(for: found, now: later) == Validators())
  }
}
