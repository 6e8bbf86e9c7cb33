import Newsroom
import Testing

@Suite struct `The sample script` {
  let script = NewsroomScript.sample
  var entries: [ScriptedEntry] { script.opening + script.schedule }

  @Test func `has three feeds in three formats, one in windows-1252, and a dozen stories`() {
    #expect(Set(script.feeds.map(\.format)) == Set(ScriptedFeed.Format.allCases))
    #expect(Set(script.feeds.map(\.layout)) == Set(PageLayout.allCases))
    #expect(script.feeds.contains { $0.encoding == .windows1252 })
    #expect(entries.count >= 12)
    #expect(Set(entries.map(\.path)).count == entries.count)
  }

  @Test func `promises at least six alerts in 25 seconds, three of them within five`() {
    let due = entries.flatMap { entry in entry.alerts.map { _ in entry.publishedAfter ?? .zero } }
    #expect(due.count >= 6)
    #expect(due.allSatisfy { $0 <= .seconds(25) })
    #expect(due.filter { $0 < .seconds(5) }.count >= 3)
    #expect(due.contains { $0 > .seconds(20) })
  }

  @Test func `keeps some entries silent`() {
    #expect(entries.filter(\.alerts.isEmpty).count >= 5)
    #expect(script.opening.contains { $0.age > .seconds(86_400) && $0.alerts.isEmpty })
    #expect(script.opening.contains { !$0.isDated && $0.alerts.isEmpty })
  }

  @Test func `names only topics that its configuration has, and uses each`() {
    let configuration = script.sampleConfiguration(baseURL: "http://127.0.0.1:9")
    let topics = Set(entries.flatMap(\.alerts))
    for topic in topics { #expect(configuration.contains("- id: \(topic)\n")) }
    for feed in script.feeds {
      #expect(configuration.contains("url: \"http://127.0.0.1:9\(feed.path)\""))
    }
    // One entry of the list of speakers has an id too.
    #expect(topics.count + 1 == NewsroomScript.sampleTopics.ranges(of: "- id:").count)
  }

  @Test func `tells the truth with whole addresses`() {
    let truth = script.truth(at: NewsroomAddress(baseURL: "http://127.0.0.1:9"))
    #expect(truth.count == script.expectedAlerts.count)
    #expect(truth.contains { $0.url == "http://127.0.0.1:9/harbour/n/1002" })
  }

  @Test func `holds the traps that it speaks of`() {
    func text(_ path: String) -> String {
      entries.first { $0.path == path }?.story.text.lowercased() ?? ""
    }
    #expect(text("/courier/world/storm-trains").contains("amsterdam"))
    #expect(!text("/courier/world/storm-trains").contains(" dam "))
    #expect(text("/courier/sport/cup-final").contains("pavel vasch"))
    #expect(text("/ledger/2026/boat-museum").contains("ilona vasch"))
    #expect(text("/ledger/2026/october-prices").contains("katrin dorn"))
    #expect(text("/harbour/n/1001").contains("ceasefire"))
  }
}
