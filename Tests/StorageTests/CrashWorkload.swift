import ExtractionCore
import Feeds
import Foundation
import Markup
import Storage
import Watching

/// A small daemon's work without network: polls bring entries, each entry gives two alerts.
///
/// What was acknowledged is written beside the state, so that a judge can compare.
struct CrashWorkload: Sendable {
  let folder: String

  private var acknowledged: String { folder + "/acknowledged" }

  /// How much was acknowledged so far, in bytes.
  var acknowledgedBytes: Int {
    var status = stat()
    return stat(acknowledged, &status) == 0 ? Int(status.st_size) : 0
  }

  func open() async throws(StorageError) -> Store {
    try await Store.open(
      folder: folder + "/state", alertLog: folder + "/log/alerts.jsonl", host: "host1",
      options: StoreOptions(line: Samples.line))
  }

  /// Works until somebody ends the process: eight feeds at once.
  func run() async throws {
    let store = try await open()
    try await drain(store)
    let first = try await store.counts().entries
    await withTaskGroup(of: Void.self) { group in
      for feed in 0..<8 {
        group.addTask { try? await work(store, feed: feed, from: first) }
      }
    }
  }

  /// Works on whatever is pending.
  func drain(_ store: Store) async throws {
    while case let due = try await store.pending(limit: 50, now: Samples.minute(9)), !due.isEmpty {
      for entry in due { try await read(entry, store) }
    }
  }

  private func work(_ store: Store, feed: Int, from first: Int) async throws {
    for round in 0... {
      let newest = first + round * 3
      // A feed shows its newest entries again and again, and what came since.
      let numbers = max(0, newest - 12)..<(newest + 3)
      let poll = Samples.poll(
        numbers.map { Samples.entry(feed * 1_000_000 + $0) }, feed: "http://example.org/\(feed)")
      let entries = try await store.commit(poll)
      try acknowledge(entries.map { "entry \($0.identity)" })
      for entry in entries { try await read(entry, store) }
    }
  }

  private func read(_ entry: PendingEntry, _ store: Store) async throws {
    let alerts = ["one", "two"].map { Samples.alert("\($0) \(entry.identity)", topic: $0) }
    var reading = Samples.reading(entry, alerts: alerts)
    if entry.feedURL == Self.copyist { reading.article = Article(title: nil, paragraphs: [report]) }
    let stored = try await store.commit(reading)
    try acknowledge(stored.map { "alert \($0.id)" })
  }

  /// A feed that carries nothing but one story.
  private static let copyist = "http://example.org/0"

  private var report: String {
    (1...40).map { "word \($0) of the report" }.joined(separator: " and ")
  }

  /// One write each: a killed process leaves whole lines.
  private func acknowledge(_ lines: [String]) throws {
    guard let file = fopen(acknowledged, "a") else { return }
    let text = lines.map { $0 + "\n" }.joined()
    fputs(text, file)
    fclose(file)
  }

  /// What is wrong after everything pending was worked on; empty if all is well.
  func faults() async throws -> [String] {
    let store = try await open()
    try await drain(store)
    let entries = try await store.counts().entries
    await store.close()
    let text = try String(contentsOfFile: folder + "/log/alerts.jsonl", encoding: .utf8)
    return faults(lines: text.split(separator: "\n").map(String.init), entries: entries)
  }

  private func faults(lines: [String], entries: Int) -> [String] {
    let alerts = lines.map { try? JSONValue(parsing: $0.utf8) }
    let ids = alerts.compactMap { $0?["id"]?.string }
    let known = Set(ids)
    var faults: [String] = []
    if ids.count != lines.count { faults.append("\(lines.count - ids.count) lines are torn") }
    if known.count != ids.count { faults.append("\(ids.count - known.count) alerts are doubled") }
    if ids.count != entries * 2 { faults.append("\(ids.count) alerts for \(entries) entries") }
    if alerts.map({ $0?["data"]?["seq"]?.integer }) != lines.indices.map({ $0 + 1 }) {
      faults.append("the sequence has gaps")
    }
    if firsts(alerts).contains(where: { $0.value != 1 }) { faults.append("a story began twice") }
    let missing = promised().subtracting(known)
    if !missing.isEmpty { faults.append("\(missing.count) acknowledged alerts are missing") }
    return faults
  }

  /// How many alerts of each story are no copies, by topic.
  private func firsts(_ alerts: [JSONValue?]) -> [String: Int] {
    alerts.reduce(into: [:]) { firsts, alert in
      let data = alert?["data"]
      let key = [alert?["subject"], data?["story"]?["id"]].map { $0?.string ?? "" }
      firsts[key.joined(separator: " "), default: 0] += data?["action"]?.string == "new" ? 1 : 0
    }
  }

  /// The ids of the alerts that ought to be there.
  private func promised() -> Set<String> {
    let text = (try? String(contentsOfFile: acknowledged, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").reduce(into: []) { promised, line in
      if line.hasPrefix("alert ") {
        promised.insert(String(line.dropFirst(6)))
      } else {
        let identity = line.dropFirst(6)
        promised.formUnion(["one \(identity)", "two \(identity)"])
      }
    }
  }
}
