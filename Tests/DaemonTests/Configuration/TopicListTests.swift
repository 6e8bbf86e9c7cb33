import Daemon
import Testing
import Watching

@Suite struct `Lists that become topics` {
  private func loaded(_ files: [String: String], _ main: String) throws -> LoadedConfiguration {
    let folder = try ScratchFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    let path = try folder.write(main, to: "earshot.yaml")
    return try ConfigurationLoader.load(path: path, environment: [:])
  }

  @Test func `are named in topics_from`() throws {
    let loaded = try loaded(
      [
        "alerts.txt": "# Google Alerts\n\"peace talks\" -football\nintitle:oil\n",
        "keywords.csv": "name,keyword\nBanks,rate cut,rate hike\n",
      ], "topics: [{id: oil, keywords: [oil]}]\ntopics_from: [alerts.txt, keywords.csv]\n")
    let topics = loaded.configuration.topics
    #expect(topics.map(\.id) == ["oil", "peace-talks-football", "intitle-oil", "banks"])
    #expect(topics[2].query == "title:oil")
    #expect(topics[3].keywords == ["rate cut", "rate hike"])
    #expect(loaded.warnings.isEmpty)
  }

  @Test func `are read from a folder where they are tables`() throws {
    let loaded = try loaded(
      ["topics.d/a.csv": "war\n", "topics.d/notes.txt": "not a topic\n"],
      "topics_from: [topics.d]\n")
    #expect(loaded.configuration.topics.map(\.id) == ["war"])
  }

  @Test func `never take an id that is there already`() throws {
    let loaded = try loaded(
      ["a.txt": "oil\noil\n"], "topics: [{id: oil, keywords: [oil]}]\ntopics_from: [a.txt]\n")
    #expect(loaded.configuration.topics.map(\.id) == ["oil", "oil-2", "oil-3"])
  }

  @Test func `go on after a line with a mistake, which is told with its place`() throws {
    let loaded = try loaded(
      ["a.txt": "oil (\n\n  rain *fish\nfine\n", "b.csv": "x,…\nwar,peace\n\"open\n"],
      "topics_from: [a.txt, b.csv]\n")
    #expect(loaded.topics.problems.map(\.topic) == ["oil", "rain-fish", "x"])
    let places = loaded.warnings.map {
      "\($0.file.split(separator: "/").last ?? ""):\($0.line):\($0.column)"
    }
    #expect(places == ["a.txt:1:5", "a.txt:3:8", "b.csv:1:3", "b.csv:3:1"])
    #expect(loaded.configuration.topics.count == 6)
  }
}
