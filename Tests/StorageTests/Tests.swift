import Storage
import Testing
import Watching

@Suite struct `A store` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func `gives the entries of a poll once`() async throws {
    let store = try await folder.open()
    let poll = Samples.poll([Samples.entry(1), Samples.entry(2)])
    #expect(try await store.commit(poll).map(\.identity).count == 2)
    #expect(try await store.commit(poll).isEmpty)
    #expect(try await store.counts().pending == 2)
    await store.close()
  }

  @Test func `numbers alerts, writes each into the log once, and closes the entry`() async throws {
    let store = try await folder.open()
    let entries = try await store.commit(Samples.poll([Samples.entry(1)]))
    let entry = try #require(entries.first)
    let reading = Samples.reading(entry, alerts: [Samples.alert("a"), Samples.alert("b")])
    #expect(try await store.commit(reading).map(\.sequence) == [1, 2])
    #expect(try await store.commit(reading).isEmpty)
    #expect(try folder.sequences() == [1, 2])
    #expect(try await store.pending(limit: 10, now: Samples.minute(1)).isEmpty)
    await store.close()
  }
}
