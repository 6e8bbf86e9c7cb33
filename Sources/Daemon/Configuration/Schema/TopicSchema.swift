import Watching

/// The entries of `topics`.
struct TopicSchema {
  static let keys = [
    "id", "name", "keywords", "speakers", "query", "severity", "min_score", "stem", "lang",
    "tags", "labels", "enabled", "tests",
  ]

  let log: ProblemLog

  /// A topic and where its parts stand.
  struct Reading {
    var topic: Topic
    var place: Place
    var query: YAMLNode?
    var keywords: [YAMLNode]
    var speakers: [YAMLNode]
    var tests: [(test: TopicTest, place: Place)]
    /// Where its parts stand, if it comes out of a list instead of YAML.
    var imported: ImportedTopic?
  }

  func topic(_ node: YAMLNode) -> Reading? {
    guard let section = Section(node, "a topic", keys: Self.keys, log: log) else { return nil }
    let id = section.required("id", .identifier(marks: "-"))
    var topic = Topic(id: id ?? "", name: section.value("name", .text))
    let keywords = section.elements("keywords", .text)
    let speakers = section.elements("speakers", .text)
    topic.keywords = keywords.map(\.value)
    topic.speakers = speakers.map(\.value)
    topic.query = section.value("query", .expression)
    checkTerms(of: section)
    readSettings(of: section, into: &topic)
    let tests = section.nodes("tests").compactMap { node in test(node).map { ($0, node.place) } }
    topic.tests = tests.map(\.0)
    guard id != nil else { return nil }
    return Reading(
      topic: topic, place: section.node("id")?.place ?? node.place, query: section.node("query"),
      keywords: keywords.map(\.node), speakers: speakers.map(\.node), tests: tests)
  }

  private func checkTerms(of section: Section) {
    if ["keywords", "speakers", "query"].allSatisfy(section.lacks) {
      log.report("a topic needs \"keywords\", \"speakers\" or a \"query\"", at: section.place)
    }
  }

  private func readSettings(of section: Section, into topic: inout Topic) {
    let severities = Topic.Severity.allCases
    let severity = ScalarForm.word(of: severities.map(\.rawValue))
      .mapped { word in severities.first { $0.rawValue == word } ?? .notice }
    section.read("severity", severity, into: &topic.severity)
    topic.minScore = section.value("min_score", .number)
    section.read("stem", .truth, into: &topic.stem)
    topic.languages = section.words("lang", .language)
    topic.tags = section.list("tags", .text)
    section.read("enabled", .truth, into: &topic.isEnabled)
    topic.labels = section.pairs("labels")
  }

  private func test(_ node: YAMLNode) -> TopicTest? {
    let keys = ["title", "text", "matches"]
    guard let section = Section(node, "a test", keys: keys, log: log) else { return nil }
    let title = section.value("title", .text)
    let text = section.required("text", .text)
    let matches = section.required("matches", .truth)
    guard let text, let matches else { return nil }
    return TopicTest(title: title, text: text, matches: matches)
  }
}

extension ScalarForm<String> {
  /// An expression of the language of topics; its own mistakes are told by the matcher.
  static let expression = ScalarForm(
    expectation: "an expression, in quotes where it starts with [, {, @, !, & or *",
    read: { $0.isBlank ? nil : $0 })

  /// A language: the primary subtag of BCP 47. `no` is Norwegian here.
  static let language = ScalarForm(
    expectation: "a language such as en or de",
    read: { text in
      let tag = text.lowercased()
      return (2...3).contains(tag.utf8.count) && tag.allSatisfy { $0.isASCII && $0.isLetter }
        ? tag : nil
    },
    suggest: { text in
      let names = [
        "english": "en", "german": "de", "french": "fr", "spanish": "es", "russian": "ru",
        "italian": "it", "czech": "cs", "polish": "pl", "ukrainian": "uk", "norwegian": "no",
      ]
      let primary = text.lowercased().prefix { $0 != "-" && $0 != "_" }
      return names[text.lowercased()]
        ?? (primary.count < text.count && (2...3).contains(primary.count) ? String(primary) : nil)
    })
}
