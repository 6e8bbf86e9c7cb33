import GRDB
import Markup
import Testing
import Watching

@testable import Storage

@Suite struct `Commits that arrive together` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func poll(_ number: Int) -> PollCommit {
    Samples.poll([Samples.entry(number)], feed: "http://example.org/feed\(number)")
  }

  @Test func `are all stored, each alert with a number of its own`() async throws {
    let store = try await folder.open()
    let sequences = try await withThrowingTaskGroup(of: [Int?].self) { group in
      for number in 0..<300 {
        group.addTask {
          guard let entry = try await store.commit(poll(number)).first else { return [] }
          let alerts = [Samples.alert("a\(number)"), Samples.alert("b\(number)")]
          return try await store.commit(Samples.reading(entry, alerts: alerts)).map(\.sequence)
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(sequences.compactMap { $0 }.sorted() == Array(1...600))
    #expect(try folder.sequences() == Array(1...600))
    #expect(try await store.counts().pending == 0)
    await store.close()
  }

  @Test func `do not fail for a bad one among them`() async throws {
    let store = try await folder.open()
    let failures = await withTaskGroup(of: StorageError?.self) { group in
      for number in 0..<40 {
        group.addTask {
          do throws(StorageError) {
            if number % 10 == 3 {
              try await store.write { try $0.execute(sql: "INSERT INTO feed (url) VALUES (NULL)") }
            } else {
              _ = try await store.commit(poll(number))
            }
            return nil
          } catch {
            return error
          }
        }
      }
      return await group.reduce(into: []) { $0 += [$1].compactMap { $0 } }
    }
    #expect(failures.count == 4)
    #expect(try await store.counts().entries == 36)
    await store.close()
  }

  @Test func `fail with a sentence when the disk is full, and go on when it is not`() async throws {
    let store = try await folder.open()
    try await store.limitPages(to: 60)
    var failure: StorageError?
    var number = 0
    while failure == nil, number < 500 {
      number += 1
      do throws(StorageError) {
        let entries = (0..<20).map { Samples.entry(number * 100 + $0) }
        _ = try await store.commit(Samples.poll(entries, feed: "http://example.org/\(number)"))
      } catch {
        failure = error
      }
    }
    #expect(failure == .full(path: folder.database))
    try await store.limitPages(to: 1_000_000)
    #expect(try await store.commit(poll(100_000)).count == 1)
    #expect(try await store.counts().entries == (number - 1) * 20 + 1)
    await store.close()
  }

  @Test func `spare those that still fit when the disk is nearly full`() async throws {
    let store = try await folder.open()
    try await store.limitPages(to: 60)
    let huge = Samples.poll((0..<5000).map { Samples.entry($0) }, feed: "http://huge/")
    let stored = await withTaskGroup(of: Bool.self) { group in
      group.addTask { (try? await store.commit(huge)) != nil }
      for number in 10_000..<10_010 {
        group.addTask { (try? await store.commit(poll(number))) != nil }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(stored == 10)
    await store.close()
  }

  @Test func `are made even if their callers are cancelled`() async throws {
    let store = try await folder.open()
    let caller = Task { try await store.commit(poll(1)) }
    caller.cancel()
    #expect(try await caller.value.count == 1)
    await store.close()
  }

  @Test func `are on the disk when they return`() async throws {
    let store = try await folder.open()
    let level = try await store.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    #expect(level == 2, "FULL")
    let mode = try await store.write { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
    await store.close()
  }
}

extension Store {
  /// Makes the disk full for the database beyond so many pages.
  func limitPages(to count: Int) async throws {
    try await write { _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(count)") }
  }
}
