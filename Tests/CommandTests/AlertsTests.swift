import Foundation
import Markup
import Testing

@Suite struct `earshot alerts` {
  @Test func `lists what the log holds, copies folded, a torn line passed over`() throws {
    let place = try Workplace()
    try SampleLog.write(to: place)
    let run = try place.run("alerts", "--log", "alerts.jsonl")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix("https://a.example/1\t+1 copies") == true)
    #expect(lines.first?.contains("\tVladimir Putin said: that it ended\t") == true)
  }

  @Test func `lists copies where asked to`() throws {
    let place = try Workplace()
    try SampleLog.write(to: place)
    let all = try place.run("alerts", "list", "--log", "alerts.jsonl", "--copies", "all")
    #expect(all.output.split(separator: "\n").count == 3)
    let hidden = try place.run("alerts", "list", "--log", "alerts.jsonl", "--copies", "hide")
    #expect(!hidden.output.contains("copies"))
  }

  @Test(arguments: [
    (["--topic", "war"], 1), (["--topic", "WAR on words"], 1), (["--speaker", "orban"], 1),
    (["--speaker", "@putin"], 2), (["--speaker", "Vladimir Putin"], 2), (["--speaker", "Vlad"], 0),
    (["--since", "2026-11-23"], 1), (["--topic", "peace", "--speaker", "Putin"], 2),
  ]) func `finds by topic, speaker and time`(filter: [String], count: Int) throws {
    let place = try Workplace()
    try SampleLog.write(to: place)
    let run = try EarshotProcess(
      ["alerts", "list", "--log", "alerts.jsonl", "--json"] + filter, folder: place.path)
    #expect(run.output.split(separator: "\n").count == count)
    #expect(run.code == (count == 0 ? 1 : 0))
  }

  @Test func `prints the log's own lines as JSON`() throws {
    let place = try Workplace()
    try SampleLog.write(to: place)
    let run = try place.run("alerts", "--log", "alerts.jsonl", "--json")
    #expect(
      run.output.split(separator: "\n").map(String.init)
        == Array(try place.lines(of: "alerts.jsonl").prefix(3)))
  }

  @Test func `guards spreadsheets against formulas, and terminals against escapes`() throws {
    let place = try Workplace()
    try SampleLog.write(to: place)
    let run = try place.run("alerts", "--log", "alerts.jsonl", "--csv", "--topic", "war")
    #expect(run.output.contains(#""'=HYPERLINK(""x"") red""#))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.hasSuffix("\r\n"))
    let plain = try place.run("alerts", "--log", "alerts.jsonl", "--topic", "war")
    #expect(!plain.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test func `reads rotated logs before the log`() throws {
    let place = try Workplace()
    try place.write(SampleLog.line(id: "old", time: "2026-11-01T00:00:00Z"), to: "a.jsonl.2")
    try place.write(SampleLog.line(id: "mid", time: "2026-11-02T00:00:00Z"), to: "a.jsonl-20261103")
    try place.write(SampleLog.line(id: "new", time: "2026-11-03T00:00:00Z"), to: "a.jsonl")
    try place.write("no log", to: "a.jsonl.lock")
    _ = try ShellRun("gzip '\(place.path)/a.jsonl.2'")
    let run = try place.run("alerts", "--log", "a.jsonl", "--json")
    let ids = try run.output.split(separator: "\n").map { try JSONValue(parsing: $0.utf8)["id"] }
    #expect(ids == ["old", "mid", "new"])
    let last = try place.run("alerts", "list", "--log", "a.jsonl", "--json", "--last", "1")
    #expect(last.output.contains("\"new\""))
  }

  @Test func `shows one alert in full by the beginning of its id`() throws {
    let place = try Workplace()
    try SampleLog.write(to: place)
    let run = try place.run("alerts", "show", "thr", "--log", "alerts.jsonl")
    #expect(run.code == 0)
    #expect(run.output.contains("Viktor Orbán"))
    let none = try place.run("alerts", "show", "zzz", "--log", "alerts.jsonl")
    #expect(none.code == 1)
    #expect(
      none.complaint == "earshot: cannot show zzz: there is no such alert in alerts.jsonl")
    let both = try place.run("alerts", "show", "t", "--log", "alerts.jsonl")
    #expect(both.code == 64)
  }

  @Test func `follows the log over a rotation`() throws {
    let place = try Workplace()
    let log = try place.write(SampleLog.line(id: "first") + "\n", to: "a.jsonl")
    let process = Process()
    process.executableURL = EarshotProcess.program
    process.arguments = ["alerts", "tail", "--log", log, "--json", "--for", "20s"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    #expect(try Self.line(from: pipe).contains("\"first\""))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data((SampleLog.line(id: "second") + "\n").utf8))
    #expect(try Self.line(from: pipe).contains("\"second\""))
    try FileManager.default.moveItem(atPath: log, toPath: log + ".1")
    try place.write(SampleLog.line(id: "third") + "\n", to: "a.jsonl")
    #expect(try Self.line(from: pipe).contains("\"third\""))
    process.terminate()
    process.waitUntilExit()
  }

  /// The next line that a process writes.
  private static func line(from pipe: Pipe) throws -> String {
    var line: [UInt8] = []
    while let byte = try pipe.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A {
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }

  @Test func `needs neither a configuration nor a database`() throws {
    let place = try Workplace()
    try place.write(SampleLog.line(id: "first") + "\n", to: "state/alerts.jsonl")
    #expect(try place.run("alerts", "--json").output.contains("\"first\""))
    #expect(try place.run("alerts", "--state", "state").code == 0)
    let none = try place.run("alerts", "--state", "elsewhere")
    #expect(
      none.complaint == "earshot: cannot read elsewhere/alerts.jsonl: no such file or directory")
    #expect(none.code == 66)
  }
}

@Suite struct `earshot rebuild` {
  @Test func `makes a state of the log alone`() throws {
    let place = try Workplace()
    try place.write(SampleLog.line(id: "first") + "\n", to: "state/alerts.jsonl")
    let run = try place.run("rebuild", "--state", "state")
    #expect(run.code == 0)
    #expect(run.output == "0 feeds, 0 entries, 0 articles and 1 alerts are in the new state\n")
    let again = try place.run("rebuild", "--state", "state")
    #expect(again.output.contains("the old one is kept as state/earshot.sqlite.damaged-"))
    #expect(try place.lines(of: "state/alerts.jsonl").count == 1)
  }
}

/// An alert log with a copy, an alert that means harm, and a torn line.
enum SampleLog {
  static func write(to place: Workplace) throws {
    let lines = [
      line(id: "one", url: "https://a.example/1"),
      line(id: "two", url: "https://b.example/1", action: "copy"),
      line(
        id: "three", topic: "war", name: "War on Words", speaker: "Viktor Orbán", entity: nil,
        title: "=HYPERLINK(\"x\")\u{1B}[31m red", text: "\u{202E}, so", story: "s2",
        time: "2026-11-23T08:00:00Z"),
    ]
    try place.write(lines.joined(separator: "\n") + "\n{\"torn", to: "alerts.jsonl")
  }

  static func line(
    id: String, url: String = "https://a.example/1", topic: String = "peace",
    name: String = "Peace", speaker: String = "Vladimir Putin", entity: String? = "putin",
    title: String = "News", text: String = "that it ended", action: String = "new",
    story: String = "s1", time: String = "2026-11-22T11:40:37.123Z"
  ) -> String {
    let json: JSONValue = [
      "specversion": "1.0", "id": .string(id), "time": .string(time), "subject": .string(topic),
      "data": [
        "seq": 1, "severity": "warning", "action": .string(action),
        "rule": ["id": .string(topic), "name": .string(name)],
        "article": ["url": .string(url), "title": .string(title)],
        "statement": [
          "speaker": ["id": JSONValue(entity), "name": .string(speaker)], "cue": "said",
          "text": .string(text),
        ],
        "match": ["reason": ["speaker"], "excerpt": "…"],
        "story": ["id": .string(story), "size": 1],
      ],
    ]
    return json.text
  }
}
