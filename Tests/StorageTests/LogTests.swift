import Foundation
import Markup
import Storage
import Synchronization
import Testing
import Watching

/// Sentences that a store reported.
final class Journal: Sendable {
  private let kept = Mutex<[String]>([])
  var sentences: [String] { kept.withLock { $0 } }
  func add(_ sentence: String) { kept.withLock { $0.append(sentence) } }
}

@Suite struct `The alert log` {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// Stores one alert for each number, in a commit of its own.
  private func alert(_ numbers: some Sequence<Int>, in store: Store) async throws {
    for number in numbers {
      let entry = try #require(try await store.commit(Samples.poll([Samples.entry(number)])).first)
      _ = try await store.commit(Samples.reading(entry, alerts: [Samples.alert("id\(number)")]))
    }
  }

  /// A closed state with that many alerts, and the bytes of its log.
  private func history(_ count: Int) async throws -> [UInt8] {
    let store = try await folder.open()
    try await alert(1...count, in: store)
    await store.close()
    return Array(try Data(contentsOf: URL(fileURLWithPath: folder.log)))
  }

  private func write(_ bytes: some Sequence<UInt8>, to path: String? = nil) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path ?? folder.log))
  }

  private func move(to path: String) throws {
    try FileManager.default.moveItem(atPath: folder.log, toPath: path)
  }

  @Test func `is readable by everybody, whatever the umask`() async throws {
    // In a process of its own: the umask is the whole process's.
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      umask(0o077)
      await (try CrashWorkload(folder: path).open()).close()
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.log)
    #expect(attributes[.posixPermissions] as? Int == 0o644)
  }

  @Test func `is made whole after a tear of any length`() async throws {
    let whole = try await history(4)
    let lineLength = whole.count / 4
    for kept in stride(from: whole.count - 2 * lineLength - 3, through: whole.count, by: 7) {
      try write(whole.prefix(kept))
      await (try folder.open()).close()
      #expect(Array(try Data(contentsOf: URL(fileURLWithPath: folder.log))) == whole)
    }
  }

  @Test(arguments: ["{\"specversion\":\"1.0\",\"id\":\"x", "\0\0\0\0\0\0", "\0\0\0\n\0\0", "{}\n{"])
  func `loses what a power cut left behind its end`(garbage: String) async throws {
    let whole = try await history(3)
    try write(whole + Array(garbage.utf8))
    await (try folder.open()).close()
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: folder.log))) == whole)
  }

  @Test func `goes on in a new file when it is moved away`() async throws {
    let store = try await folder.open()
    try await alert(1...2, in: store)
    try move(to: folder.log + ".1")
    try await alert(3...4, in: store)
    #expect(try folder.sequences(of: folder.log + ".1") == [1, 2])
    #expect(try folder.sequences() == [3, 4])
    await store.close()
  }

  @Test func `goes on at its start when it is copied and truncated`() async throws {
    let store = try await folder.open()
    try await alert(1...2, in: store)
    try write([])
    truncate(folder.log, 0)
    try await alert(3...3, in: store)
    #expect(try folder.sequences() == [3])
    await store.close()
  }

  @Test func `repeats nothing when it is moved away while nobody runs`() async throws {
    _ = try await history(3)
    try move(to: folder.log + "-20261122")
    let store = try await folder.open()
    try await alert(4...4, in: store)
    #expect(try folder.sequences() == [4])
    await store.close()
  }

  @Test func `is written again from the table when it is gone`() async throws {
    _ = try await history(3)
    try FileManager.default.removeItem(atPath: folder.log)
    await (try folder.open()).close()
    #expect(try folder.sequences() == [1, 2, 3])
  }

  @Test func `is caught up with after it could not be written, which is said once`() async throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/log", withIntermediateDirectories: true)
    // Whatever is written to it, the disk is full.
    try FileManager.default.createSymbolicLink(
      atPath: folder.log, withDestinationPath: "/dev/full")
    let journal = Journal()
    let store = try await folder.open(report: journal.add)
    try await alert(1...3, in: store)
    #expect(try await store.counts().alerts == 3)
    #expect(
      journal.sentences == [
        "cannot write the alert log \(folder.log): no space left on device; "
          + "alerts are kept and written to it later"
      ])
    try FileManager.default.removeItem(atPath: folder.log)
    try await alert(4...4, in: store)
    #expect(try folder.sequences() == [1, 2, 3, 4])
    #expect(journal.sentences.last == "the alert log \(folder.log) is written again")
    await store.close()
  }

  @Test func `does not hinder work where its folder cannot be made`() async throws {
    try write([], to: folder.path + "/log")
    let journal = Journal()
    let store = try await folder.open(report: journal.add)
    try await alert(1...2, in: store)
    #expect(journal.sentences.count == 1)
    #expect(journal.sentences.first?.contains("not a directory") == true)
    await store.close()
  }

  @Test func `leaves a file alone that holds something else`() async throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/log", withIntermediateDirectories: true)
    try write("somebody's notes".utf8)
    let journal = Journal()
    let store = try await folder.open(report: journal.add)
    try await alert(1...1, in: store)
    #expect(try folder.lines() == ["somebody's notes"])
    #expect(journal.sentences.first?.contains("the file holds something else") == true)
    await store.close()
  }

  @Test func `is written by one store at a time`() async throws {
    let first = try await folder.open()
    let journal = Journal()
    let second = try await Store.open(
      folder: folder.path + "/other", alertLog: folder.log, host: "h",
      options: StoreOptions(report: journal.add))
    #expect(journal.sentences.first?.contains("another earshot writes it") == true)
    await second.close()
    await first.close()
  }

  @Test func `keeps every alert from coming twice when the database is lost`() async throws {
    _ = try await history(3)
    try FileManager.default.removeItem(atPath: folder.state)
    let store = try await folder.open()
    let entry = try #require(try await store.commit(Samples.poll([Samples.entry(2)])).first)
    let alerts = [Samples.alert("id2"), Samples.alert("new")]
    #expect(
      try await store.commit(Samples.reading(entry, alerts: alerts)).map(\.sequence) == [4])
    #expect(try folder.sequences() == [1, 2, 3, 4])
    #expect(try await store.latestAlerts(limit: 9).map(\.time).last == Samples.start)
    await store.close()
  }
}
