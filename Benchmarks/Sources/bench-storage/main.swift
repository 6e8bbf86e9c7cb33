// bench-storage FOLDER [COUNT]: stores so many made-up articles in a state folder, as a daemon does, and
// tells what that cost. `earshot topics test zincite --state FOLDER` then has something to search.
import ExtractionCore
import Feeds
import Glibc
import Markup
import Storage

/// CPU seconds of this process.
func cpuSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// Seconds of a clock that only goes forward.
func wallSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Stores a feed's worth of articles, the last one now and all within thirty days.
func fill(_ folder: String, count: Int, now: Instant) async throws {
  let store = try await Store.open(
    folder: folder, alertLog: folder + "/alerts.jsonl", host: "bench")
  let step = 500
  for first in stride(from: 0, to: count, by: step) {
    let age = Double(count - first) / Double(count) * 29 * 86_400
    let time = now.advanced(bySeconds: -age)
    let entries = (first..<min(first + step, count)).map { number in
      var entry = Entry(id: "\(number)")
      entry.url = "http://example.org/\(number)"
      return NewEntry(
        entry: entry, identity: "http://example.org/\(number)", isPending: true, fingerprint: "")
    }
    let state = FeedState(url: "http://example.org/\(first)/feed", nextPoll: now)
    let pending = try await store.commit(PollCommit(state: state, entries: entries, now: time))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (place, entry) in pending.enumerated() {
        group.addTask {
          var writer = Newswriter(seed: UInt64(first + place))
          _ = try await store.commit(
            ArticleCommit(
              entry: entry, article: writer.article(first + place), feedTitle: "Made-up news",
              outcome: .done, now: time))
        }
      }
      try await group.waitForAll()
    }
  }
  await store.close()
}

let arguments = CommandLine.arguments
guard arguments.count > 1, let count = Int(arguments.count > 2 ? arguments[2] : "100000") else {
  print("bench-storage FOLDER [COUNT]")
  exit(64)
}
let start = (cpuSeconds(), wallSeconds())
var clockTime = timespec()
clock_gettime(CLOCK_REALTIME, &clockTime)
try await fill(
  arguments[1], count: count, now: Instant(milliseconds: Int64(clockTime.tv_sec) * 1000))
var status = stat()
stat(arguments[1] + "/earshot.sqlite", &status)
let result: JSONValue = [
  "articles": .integer(count), "bytes": .integer(Int(status.st_size)),
  "cpu_s": .double(cpuSeconds() - start.0), "wall_s": .double(wallSeconds() - start.1),
]
print(result.text)
