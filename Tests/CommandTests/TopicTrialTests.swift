import Markup
import Testing

@Suite struct `earshot topics test on a filled state` {
  private static let texts = [
    ("Harbour", "The ceasefire holds in the harbour."),
    ("Rain", "Rain fell on the football ground."),
    ("Talks", "Viktor Orban said on Friday that a ceasefire was near."),
    ("Sport", "A ceasefire between two football clubs."),
    ("Envoys", "Viktor Orban met envoys. The ceasefire was broken."),
  ]
  private let place: Workplace

  init() async throws {
    place = try Workplace()
    try await FilledState.make(place.path + "/state", Self.texts)
  }

  private func trial(_ arguments: String...) throws -> (JSONValue, Int32) {
    let run = try EarshotProcess(
      ["topics", "test"] + arguments + ["--state", "state", "--json"], folder: place.path)
    return (try JSONValue(parsing: run.output.utf8), run.code)
  }

  @Test func `counts hits, stories and alerts a day`() throws {
    let (trial, code) = try trial("ceasefire")
    #expect(code == 0)
    #expect(trial["articles"] == 5)
    #expect(trial["read"] == 4)
    #expect(trial["hits"] == 4)
    #expect(trial["stories"] == 4)
    #expect(trial["estimate"] == false)
    #expect(trial["alerts_by_day"]?.members?.count == 4)
    let samples = trial["samples"]?.array ?? []
    #expect(samples.compactMap { $0["title"]?.string } == ["Harbour", "Talks", "Sport", "Envoys"])
    #expect(samples.first?["excerpt"] == "The ceasefire holds in the harbour.")
    #expect(samples.first?["url"] == "http://example.org/0")
  }

  @Test func `looks back so far and no further`() throws {
    #expect(try trial("ceasefire", "--since", "60h").0["hits"] == 2)
    #expect(try trial("ceasefire", "--since", "1h").1 == 1)
  }

  @Test func `shows what nearly matched, and what it lacks`() throws {
    let (trial, _) = try trial("ceasefire -football orban")
    let misses = trial["near_misses"]?.array ?? []
    #expect(misses.compactMap { $0["clause"]?.string } == ["orban"])
    let (said, _) = try self.trial("\"Viktor Orban\" SAYS ceasefire")
    #expect(said["hits"] == 1)
    #expect(
      try self.trial("football -ceasefire").0["near_misses"]?[0]?["clause"] == "NOT ceasefire")
  }

  @Test func `tries a topic of the configuration, with its speakers`() throws {
    try place.write(
      """
      topics: [{id: peace, enabled: false, query: '@orban SAYS ceasefire'}]
      speakers: [{id: orban, name: Viktor Orbán}]
      """, to: "a.yaml")
    let run = try place.run(
      "topics", "test", "peace", "--config", "a.yaml", "--state", "state")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "1 of 5 articles match, in 1 story: fewer than 0.1 alerts a day")
    #expect(lines.contains("Talks"))
    #expect(lines.contains { $0.hasSuffix("  1") })
  }

  @Test func `explains an alert by the stored article, clause by clause`() throws {
    try place.write(
      "topics: [{id: peace, query: 'ceasefire AND (football OR rugby) -snow'}]\n", to: "a.yaml")
    let url = "http://example.org/3"
    try place.write(
      [SampleLog.line(id: "abc", url: url), SampleLog.line(id: "xyz", url: "http://b.example/")]
        .joined(separator: "\n") + "\n", to: "alerts.jsonl")
    func explain(_ alert: String) throws -> EarshotProcess {
      try place.run(
        "topics", "explain", alert, "--log", "alerts.jsonl", "--config", "a.yaml", "--state",
        "state")
    }
    let known = try explain("abc")
    #expect(known.code == 0)
    #expect(known.output.contains(url))
    #expect(known.output.contains("football"))
    #expect(known.output.contains("snow"))
    // The article is not stored: the line of the log has to do.
    let gone = try explain("xyz")
    #expect(gone.code == 0)
    #expect(!gone.output.contains("football"))
    #expect(try explain("nothing").code != 0)
  }

  @Test func `finds nothing, and says so`() throws {
    let run = try place.run("topics", "test", "snow", "--state", "state")
    #expect(run.code == 1)
    #expect(run.output == "0 of 5 articles match, in 0 stories\n")
    let wrong = try place.run("topics", "test", "(snow", "--state", "state")
    #expect(wrong.code == 65)
    #expect(wrong.complaint.hasPrefix("earshot: cannot try the expression: column "))
  }
}
