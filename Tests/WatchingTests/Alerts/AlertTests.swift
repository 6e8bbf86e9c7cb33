import ExtractionCore
import Markup
import Testing
import Watching

@Suite struct `An alert` {
  private func alert() throws -> Alert {
    let marked = "Ünruhe. [Putin|Vladimir Putin] {said} <there is no ceasefire now>. He left."
    let document = Sample.said(marked, title: "Über \u{1B}[31mPutin")
    let topic = Topic(
      id: "peace", name: "Peace", keywords: ["ceasefire"], speakers: ["Vladimir Putin"],
      severity: .warning, labels: ["desk": "east"])
    let match = try #require(TopicSet(topics: [topic]).matches(in: document).first)
    return Alert(
      id: "abc", sequence: 41, time: Instant(milliseconds: 1_700_000_000_123), host: "host1",
      topic: topic, document: document, match: match, storyID: "s1", publishedToSeen: 41_000,
      seenToAlert: 180)
  }

  @Test func `is a CloudEvents line with offsets in code points`() throws {
    let json = try alert().json
    #expect(json["source"]?.string == "/earshot/host1")
    #expect(json["type"]?.string == "earshot.alert.v1")
    #expect(json["subject"]?.string == "peace")
    #expect(json["time"]?.string == "2023-11-14T22:13:20.123Z")
    let data = try #require(json["data"])
    #expect(data["seq"]?.integer == 41)
    #expect(data["statement"]?["speaker"]?["name"]?.string == "Vladimir Putin")
    #expect(data["statement"]?["speaker"]?["mention"]?.string == "Putin")
    #expect(data["statement"]?["text"]?.string == "there is no ceasefire now")
    #expect(data["statement"]?["spans"] == [[19, 44]])
    #expect(data["match"]?["reason"] == ["keyword", "speaker"])
    #expect(data["match"]?["spans"]?[1]?["term"]?.string == "ceasefire")
    #expect(
      data["match"]?["excerpt"]?.string == "Putin said there is no ceasefire now.")
    #expect(data["story"] == ["id": "s1", "size": 1])
    #expect(data["latency"] == ["published_to_seen_ms": 41_000, "seen_to_alert_ms": 180])
    #expect(!json.text.contains("\n"))
  }

  @Test func `is read back for lists`() throws {
    let line = try #require(AlertLine(json: alert().json))
    #expect(line.topic == "peace")
    #expect(line.severity == .warning)
    #expect(line.speaker == "Vladimir Putin")
    #expect(line.cue == "said")
    #expect(line.url == "https://example.org/news/1")
    #expect(line.action == .new)
    #expect(AlertLine(json: ["id": "x"]) == nil)
  }
}
