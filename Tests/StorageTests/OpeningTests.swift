import Foundation
import GRDB
import Markup
import Storage
import Testing
import Watching

@Suite struct `Opening a state folder` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func failure(of opening: () async throws -> Store) async -> String {
    do {
      try await opening().close()
      return "opened"
    } catch {
      return "\(error)"
    }
  }

  @Test func `refuses a second daemon with its number`() async throws {
    let store = try await folder.open()
    let sentence = await failure { try await folder.open() }
    #expect(
      sentence == "cannot use the state folder \(folder.state): another earshot "
        + "(process \(getpid())) is using it")
    await store.close()
    #expect(await failure { try await folder.open() } == "opened")
  }

  @Test func `refuses a file in its place`() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.state))
    #expect(
      await failure { try await folder.open() }
        == "cannot open the state folder \(folder.state): not a directory")
  }

  @Test func `refuses a folder that cannot be made`() async throws {
    let sentence = await failure {
      try await Store.open(folder: "/proc/earshot", alertLog: folder.log, host: "h")
    }
    #expect(sentence.hasPrefix("cannot open the state folder /proc/earshot: "))
  }

  @Test func `refuses what is no database`() async throws {
    try FileManager.default.createDirectory(
      atPath: folder.state, withIntermediateDirectories: true)
    let bytes = Data(repeating: 0x41, count: 8192)
    try bytes.write(to: URL(fileURLWithPath: folder.database))
    let sentence = await failure { try await folder.open() }
    #expect(sentence.hasPrefix("cannot read the state \(folder.database): it is damaged ("))
  }

  @Test func `refuses what a newer version wrote`() async throws {
    await (try folder.open()).close()
    let queue = try DatabaseQueue(path: folder.database)
    try await queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9: what is to come')")
    }
    try queue.close()
    #expect(
      await failure { try await folder.open() }
        == "cannot read the state \(folder.database): a newer version of earshot wrote it")
    #expect(throws: StorageError.newer(path: folder.database)) {
      try StoreReader.open(folder: folder.state)
    }
  }

  @Test func `says to a reader that nothing is there yet`() {
    #expect(throws: StorageError.missing(path: folder.database)) {
      try StoreReader.open(folder: folder.state)
    }
  }

  @Test func `refuses work after it was closed`() async throws {
    let store = try await folder.open()
    await store.close()
    await #expect(throws: StorageError.closed) {
      try await store.commit(Samples.poll([Samples.entry(1)]))
    }
    await #expect(throws: StorageError.closed) { try await store.feeds() }
    await store.close()
  }
}
