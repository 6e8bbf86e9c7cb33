import Markup
import Testing

@testable import Newsroom

@Suite struct `The edition of a newsroom` {
  static let opening = Instant(year: 2026, month: 3, day: 1, hour: 12)

  static func edition(_ script: NewsroomScript = .sample) -> Edition {
    Edition(script: script, baseURL: "http://127.0.0.1:9", opening: opening)
  }

  static func get(_ path: String, _ headers: [Header] = [], method: String = "GET") -> LoggedRequest
  {
    LoggedRequest(method: method, target: path, headers: headers)
  }

  @Test func `opens with the entries that have no time of publication`() {
    let edition = Self.edition()
    #expect(Set(edition.published.keys) == Set(NewsroomScript.sample.opening.map(\.path)))
  }

  @Test func `publishes in the order of the schedule until it is empty`() {
    var edition = Self.edition()
    var paths: [String] = []
    while let entry = edition.publishNext(at: Self.opening) { paths.append(entry.path) }
    #expect(paths == NewsroomScript.sample.schedule.map(\.path))
    #expect(edition.next == nil)
  }

  @Test func `serves a page only once it is published`() {
    var edition = Self.edition()
    let path = NewsroomScript.sample.schedule[0].path
    #expect(edition.reply(to: Self.get(path)).status == 404)
    _ = edition.publishNext(at: Self.opening)
    #expect(edition.reply(to: Self.get(path)).status == 200)
  }

  @Test(arguments: ["/courier/feed.xml", "/ledger/atom.xml", "/harbour/feed.json", "/"])
  func `answers 304 to the validators it gave`(path: String) throws {
    var edition = Self.edition()
    let first = edition.reply(to: Self.get(path))
    let tag = try #require(first.headers["ETag"])
    let modified = try #require(first.headers["Last-Modified"])
    #expect(first.status == 200)
    #expect(edition.reply(to: Self.get(path, [Header("If-None-Match", tag)])).status == 304)
    #expect(
      edition.reply(to: Self.get(path, [Header("if-modified-since", modified)])).status == 304)
  }

  @Test func `answers 200 with another tag when an entry has come in between`() throws {
    var edition = Self.edition()
    let entry = try #require(edition.next)
    let feed = try #require(NewsroomScript.sample.feeds.first { $0.entries.contains(entry) })
    let old = try #require(edition.reply(to: Self.get(feed.path)).headers["ETag"])
    _ = edition.publishNext(at: Self.opening.advanced(bySeconds: 2))
    let reply = edition.reply(to: Self.get(feed.path, [Header("If-None-Match", old)]))
    #expect(reply.status == 200)
    #expect(reply.headers["ETag"] != old)
    #expect(reply.headers["Last-Modified"] == "Sun, 01 Mar 2026 12:00:02 GMT")
  }

  @Test func `serves a revised story under its entry's old id and date`() throws {
    var edition = Self.edition()
    let path = "/ledger/2026/karsa-dam"
    let old = try #require(edition.reply(to: Self.get("/ledger/atom.xml")).headers["ETag"])
    let story = Story(title: "Karsa: the wall is sound", summary: "Divers say so.", text: "It is.")
    edition.revise(path, with: story, at: Self.opening.advanced(bySeconds: 60))
    let feed = edition.reply(to: Self.get("/ledger/atom.xml", [Header("If-None-Match", old)]))
    guard case .bytes(let bytes) = feed.body else {
      Issue.record("a stream")
      return
    }
    let atom = String(decoding: bytes, as: UTF8.self)
    #expect(feed.headers["Last-Modified"] == "Sun, 01 Mar 2026 12:01:00 GMT")
    #expect(atom.contains("<id>tag:newsroom.example,2026:\(path)</id>"))
    #expect(atom.contains("Karsa: the wall is sound"))
    #expect(atom.contains("<published>2026-03-01T11:48:00Z</published>"))
    #expect(atom.contains("<updated>2026-03-01T12:01:00Z</updated>"))
    guard case .bytes(let page) = edition.reply(to: Self.get(path)).body else { return }
    #expect(String(decoding: page, as: UTF8.self).contains("<p>It is.</p>"))
  }

  @Test(arguments: [
    ("W/\"x\", \"y\"", 200), ("*", 304), ("\"\"", 200), ("", 200),
  ])
  func `takes If-None-Match as RFC 9110 has it`(value: String, status: Int) {
    var edition = Self.edition()
    let reply = edition.reply(
      to: Self.get("/ledger/atom.xml", [Header("If-None-Match", value)]))
    #expect(reply.status == status)
  }

  @Test(arguments: [
    ("gzip", true), ("deflate, gzip;q=0.8", true), ("gzip;q=0", false), ("br", false),
  ])
  func `compresses when asked`(accepted: String, compresses: Bool) {
    var edition = Self.edition()
    let reply = edition.reply(
      to: Self.get("/ledger/atom.xml", [Header("Accept-Encoding", accepted)]))
    #expect((reply.headers["Content-Encoding"] == "gzip") == compresses)
  }

  @Test func `refuses what is neither GET nor HEAD`() {
    var edition = Self.edition()
    #expect(edition.reply(to: Self.get("/", method: "POST")).status == 405)
  }

  @Test func `gives scripted answers in turn and the last one for ever`() {
    var script = NewsroomScript.sample
    script.answers["/ledger/atom.xml"] = [
      .status(503, retryAfter: 7), .redirect(to: "/moved"), .regular,
    ]
    var edition = Self.edition(script)
    let replies = (0..<4).map { _ in edition.reply(to: Self.get("/ledger/atom.xml?x=1")) }
    #expect(replies.map(\.status) == [503, 301, 200, 200])
    #expect(replies[0].headers["Retry-After"] == "7")
    #expect(replies[1].headers["Location"] == "/moved")
  }

  @Test func `starts over with answers that are set later`() {
    var edition = Self.edition()
    _ = edition.reply(to: Self.get("/ledger/atom.xml"))
    edition.setAnswers([.status(410), .late(.seconds(3))], for: "/ledger/atom.xml")
    #expect(edition.reply(to: Self.get("/ledger/atom.xml")).status == 410)
    #expect(edition.reply(to: Self.get("/ledger/atom.xml")).delay == .seconds(3))
  }
}
