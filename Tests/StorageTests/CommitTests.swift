import Feeds
import Markup
import Storage
import Testing
import Watching

@Suite struct `A poll's commit` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func `gives each entry once, over restarts too`() async throws {
    let poll = Samples.poll([Samples.entry(1), Samples.entry(2)])
    let store = try await folder.open()
    #expect(try await store.commit(poll).map(\.identity).count == 2)
    #expect(try await store.commit(poll).isEmpty)
    await store.close()
    let again = try await folder.open()
    #expect(try await again.commit(poll).isEmpty)
    #expect(try await again.counts().pending == 2)
    await again.close()
  }

  @Test func `keeps the whole state of a feed`() async throws {
    let store = try await folder.open()
    var poll = Samples.poll([])
    poll.state = Samples.fullState
    _ = try await store.commit(poll)
    #expect(try await store.feeds() == [Samples.fullState])
    await store.close()
  }

  @Test func `stores entries of the first sight as seen`() async throws {
    let store = try await folder.open()
    let old = Samples.entry(1, isPending: false)
    let first = try await store.commit(Samples.poll([old, Samples.entry(2)]))
    #expect(first.map(\.entry.title) == ["Entry 2"])
    let edited = Samples.entry(1, title: "Edited")
    #expect(try await store.commit(Samples.poll([edited])).isEmpty)
    await store.close()
  }

  @Test func `works on an article once, whichever feeds bring it`() async throws {
    let store = try await folder.open()
    #expect(try await store.commit(Samples.poll([Samples.entry(1)], feed: "http://a/")).count == 1)
    #expect(try await store.commit(Samples.poll([Samples.entry(1)], feed: "http://b/")).isEmpty)
    #expect(try await store.counts().entries == 2)
    await store.close()
  }

  @Test func `takes an article that another feed only showed as old`() async throws {
    let store = try await folder.open()
    let old = Samples.entry(1, isPending: false)
    _ = try await store.commit(Samples.poll([old], feed: "http://a/"))
    #expect(try await store.commit(Samples.poll([Samples.entry(1)], feed: "http://b/")).count == 1)
    await store.close()
  }

  @Test func `keeps stories apart that share a guid`() async throws {
    let store = try await folder.open()
    let entries = (1...4).map { number in
      var new = Samples.entry(number, title: "Same title")
      new.entry.id = "same"
      return new
    }
    #expect(try await store.commit(Samples.poll(entries)).count == 4)
    #expect(try await store.commit(Samples.poll(entries)).isEmpty)
    await store.close()
  }

  @Test func `knows an entry again whose address alone changed`() async throws {
    let store = try await folder.open()
    _ = try await store.commit(Samples.poll([Samples.entry(1)]))
    var moved = Samples.entry(1)
    moved.identity = "https://example.org/1-new-slug"
    #expect(try await store.commit(Samples.poll([moved])).isEmpty)
    await store.close()
  }

  @Test func `knows the entries of a site that moved to https, guids and titles changed`()
    async throws
  {
    let store = try await folder.open()
    _ = try await store.commit(Samples.poll([Samples.entry(1), Samples.entry(2)]))
    func secure(_ number: Int) -> NewEntry {
      var new = Samples.entry(number, title: "Title \(number), anew")
      new.entry.id = "https://example.org/\(number)"
      new.identity = new.entry.id
      return new
    }
    #expect(try await store.commit(Samples.poll([secure(1), secure(2)])).isEmpty)
    // Two addresses that one document shows are two entries.
    let both = [Samples.entry(3), secure(3)]
    #expect(try await store.commit(Samples.poll(both)).count == 2)
    await store.close()
  }

  @Test func `keeps identities apart that differ behind a NUL`() async throws {
    let store = try await folder.open()
    let entries = ["a\0b", "a\0c"].map { identity in
      var new = Samples.entry(1, title: identity)
      new.identity = identity
      new.entry.id = identity
      return new
    }
    #expect(try await store.commit(Samples.poll(entries)).map(\.identity) == ["a\0b", "a\0c"])
    let pending = try await store.pending(limit: 9, now: Samples.start)
    #expect(pending.map(\.identity) == ["a\0b", "a\0c"])
    #expect(pending.map(\.entry.title) == ["a\0b", "a\0c"])
    await store.close()
  }

  @Test(.timeLimit(.minutes(1))) func `takes ten thousand entries at once`() async throws {
    let store = try await folder.open()
    let entries = (0..<10_000).map { Samples.entry($0) }
    #expect(try await store.commit(Samples.poll(entries)).count == 10_000)
    #expect(try await store.commit(Samples.poll(entries)).isEmpty)
    await store.close()
  }
}

@Suite struct `An edited entry` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func finish(_ entry: PendingEntry, in store: Store, at now: Instant) async throws {
    _ = try await store.commit(Samples.reading(entry, at: now))
  }

  @Test func `is worked on again as an update`() async throws {
    let store = try await folder.open()
    let first = try await store.commit(Samples.poll([Samples.entry(1)]))
    try await finish(try #require(first.first), in: store, at: Samples.start)
    let edited = Samples.poll([Samples.entry(1, title: "Edited")], at: Samples.minute(1))
    let again = try await store.commit(edited)
    #expect(again.map(\.isUpdate) == [true])
    #expect(again.map(\.entry.title) == ["Edited"])
    #expect(again.map(\.firstSeen) == [Samples.start])
    #expect(try await store.commit(edited).isEmpty)
    await store.close()
  }

  @Test func `waits ten minutes before it is worked on again`() async throws {
    let store = try await folder.open()
    var entry = try #require(try await store.commit(Samples.poll([Samples.entry(1)])).first)
    try await finish(entry, in: store, at: Samples.start)
    let first = Samples.poll([Samples.entry(1, title: "First edit")], at: Samples.minute(1))
    entry = try #require(try await store.commit(first).first)
    try await finish(entry, in: store, at: Samples.minute(1))
    let second = Samples.poll([Samples.entry(1, title: "Second edit")], at: Samples.minute(2))
    #expect(try await store.commit(second).isEmpty)
    #expect(try await store.pending(limit: 9, now: Samples.minute(10)).isEmpty)
    #expect(try await store.nextPendingTime(after: Samples.minute(2)) == Samples.minute(11))
    let due = try await store.pending(limit: 9, now: Samples.minute(11))
    #expect(due.map(\.entry.title) == ["Second edit"])
    await store.close()
  }

  @Test func `is worked on again five times at most`() async throws {
    let store = try await folder.open()
    var updates = 0
    for hour in 0..<9 {
      let now = Samples.minute(Double(hour) * 60)
      let poll = Samples.poll([Samples.entry(1, title: "\(hour) comments")], at: now)
      for entry in try await store.commit(poll) {
        updates += entry.isUpdate ? 1 : 0
        try await finish(entry, in: store, at: now)
      }
    }
    #expect(updates == 5)
    await store.close()
  }

  @Test func `is not lost when it changes while it is worked on`() async throws {
    let store = try await folder.open()
    let entry = try #require(try await store.commit(Samples.poll([Samples.entry(1)])).first)
    let edit = Samples.poll([Samples.entry(1, title: "Meanwhile")], at: Samples.minute(1))
    #expect(try await store.commit(edit).isEmpty)
    try await finish(entry, in: store, at: Samples.minute(2))
    let due = try await store.pending(limit: 9, now: Samples.minute(60))
    #expect(due.map(\.entry.title) == ["Meanwhile"])
    #expect(due.map(\.isUpdate) == [true])
    await store.close()
  }
}
