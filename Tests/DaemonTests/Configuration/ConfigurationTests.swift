import Daemon
import Markup
import Testing
import Watching

@Suite struct `A configuration` {
  @Test func `is all defaults where the file says nothing`() throws {
    let folder = try ScratchFolder()
    let loaded = try folder.load(try folder.write("feeds: []\n", to: "a.yaml"))
    var expected = Configuration(stateDir: folder.path + "/state")
    expected.firstPollMaxAge = 86_400
    #expect(loaded.configuration == expected)
    #expect(loaded.configuration.alertLog == folder.path + "/state/alerts.jsonl")
    #expect(loaded.warnings.isEmpty)
  }

  @Test func `reads every key`() throws {
    let folder = try ScratchFolder()
    let loaded = try folder.load(try folder.write(Self.complete, to: "a.yaml"))
    let configuration = loaded.configuration
    #expect(configuration.feeds.map(\.url.description) == ["https://a.example/f"])
    #expect(configuration.feeds.first?.interval == 900)
    #expect(configuration.feeds.first?.tags == ["world"])
    #expect(configuration.firstPollMaxAge == 5400)
    #expect(configuration.network.allow == ["10.0.0.0/8", "fd00::/8"])
    #expect(configuration.network.connectionsPerHost == 3)
    #expect(configuration.limits.feedBytes == 1024 * 1024)
    #expect(configuration.limits.pageBytes == 2_500_000)
    #expect(configuration.limits.connect == 0.25)
    #expect(configuration.polling.maximum == 2 * 86_400)
    #expect(configuration.retention.articles == nil)
    #expect(configuration.retention.alerts == 604_800)
    #expect(configuration.web.listen.description == "[::1]:80")
    #expect(configuration.web.enabled)
  }

  private static let complete = """
    feeds:
      - {url: "https://a.example/f", name: A, tags: [world], interval: 15m}
    first_poll_max_age: 1h30m
    network:
      allow: [10.0.0.0/8, "fd00::/8"]
      proxy: null
      ca_file: ~
      contact: me@example.org
      connections_per_host: 3
    limits: {feed_bytes: 1MiB, page_bytes: 2.5 MB, connect: 250ms, total: 1m, parallel: 8}
    polling: {minimum: 1m, default: 10m, maximum: 2d}
    retention: {articles: forever, alerts: 1w}
    web: {listen: "[::1]:80", enabled: yes}
    """

  @Test func `takes scalars as their key expects them`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      """
      topics:
        - id: no
          name: 1e3
          keywords: [no, null, 1.0, 2026-11-22, 0x10, yes]
          lang: no
      """, to: "a.yaml")
    let topic = try #require(try folder.load(file).configuration.topics.first)
    #expect(topic.id == "no")
    #expect(topic.name == "1e3")
    #expect(topic.keywords == ["no", "null", "1.0", "2026-11-22", "0x10", "yes"])
    #expect(topic.languages == ["no"])
  }

  @Test func `reads topics from files and folders, each file once`() throws {
    let folder = try ScratchFolder()
    try folder.write("- {id: b, keywords: [b]}\n", to: "topics.d/b.yaml")
    try folder.write("topics: [{id: a, keywords: [a]}]\n", to: "topics.d/a.yml")
    try folder.write("no topics at all: [", to: "topics.d/notes.txt")
    try folder.write("- {id: c, keywords: [c]}\n", to: "more.yaml")
    let file = try folder.write(
      "topics_from: [topics.d, more.yaml, topics.d/b.yaml]\n", to: "a.yaml")
    let loaded = try folder.load(file)
    #expect(loaded.configuration.topics.map(\.id) == ["a", "b", "c"])
    #expect(loaded.files.count == 4)
  }

  @Test func `tells the mistakes of all its files at once`() throws {
    let folder = try ScratchFolder()
    try folder.write("- {id: a, keyword: [a]}\n", to: "topics.d/a.yaml")
    let problems = try folder.problems(
      of: "topics_from: [topics.d]\ntopics: [{id: a, keywords: [b]}]\nfeds: []\n")
    #expect(
      problems == [
        #"earshot.yaml:3:1: the configuration has no key "feds"; did you mean "feeds"?"#,
        #"topics.d/a.yaml:1:8: the topic "a" is already there (earshot.yaml, line 2)"#,
        #"topics.d/a.yaml:1:11: a topic has no key "keyword"; did you mean "keywords"?"#,
      ])
  }

  @Test func `lies where the environment or the command line say`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      "state_dir: own\nalert_log: own/alerts.jsonl\n", to: "etc/earshot.yaml")
    let environment = ["EARSHOT_CONFIG": file, "STATE_DIRECTORY": "/var/lib/earshot"]
    let own = try ConfigurationLoader.load(path: nil, environment: environment)
    #expect(own.path == file)
    #expect(own.configuration.stateDir == folder.path + "/etc/own")
    let moved = try ConfigurationLoader.load(
      path: nil, environment: environment, stateOverride: "/elsewhere")
    #expect(moved.configuration.stateDir == "/elsewhere")
    #expect(moved.configuration.alertLog == "/elsewhere/alerts.jsonl")
  }

  @Test func `keeps its state where systemd says when it names no place itself`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("feeds: []\n", to: "a.yaml")
    let loaded = try ConfigurationLoader.load(
      path: file, environment: ["STATE_DIRECTORY": "/var/lib/earshot:/more"])
    #expect(loaded.configuration.stateDir == "/var/lib/earshot")
    #expect(
      try ConfigurationLoader.load(path: file, environment: [:]).configuration.stateDir == "./state"
    )
  }

  @Test func `says where it was looked for`() throws {
    let environment = ["HOME": "/nowhere", "EARSHOT_CONFIG": "/nowhere/a.yaml"]
    let error = try #require(throws: ConfigurationError.self) {
      try ConfigurationLoader.load(path: nil, environment: environment)
    }
    #expect(error.kind == .missing)
    #expect(
      error.description
        == "cannot read the configuration: /nowhere/a.yaml: no such file or directory")
  }

  @Test func `that is not needed may be missing`() throws {
    let loaded = try ConfigurationLoader.load(
      path: nil, environment: ["HOME": "/nowhere"], stateOverride: "/s", isRequired: false,
      scope: .settings)
    #expect(loaded.configuration.stateDir == "/s")
  }
}
