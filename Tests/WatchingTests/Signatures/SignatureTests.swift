import ExtractionCore
import Testing
import Watching

@Suite struct `The signature of a document` {
  private static let speakers = [
    SpeakerEntity(id: "e1", name: "Gamma Delta"), SpeakerEntity(id: "e2", name: "Omega Beta"),
  ]

  private func passes(_ topic: Topic, _ document: Document) -> Bool {
    let set = TopicSet(topics: [topic], speakers: Self.speakers)
    let signature = DocumentSignature(of: document)
    return signature.bytes.withUnsafeBytes { set.filter(of: topic.id)?.passes($0) } ?? false
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `lets every match of random topics through`(seed: UInt64) {
    var random = RandomExpressions(random: SeededGenerator(seed &+ 77))
    var documents = RandomDocuments(random: SeededGenerator(seed &+ 3000))
    let all = (0..<12).map { _ in documents.document() }
    var passed = 0
    var stopped = 0
    for _ in 0..<80 {
      let topic = Topic(id: "t", query: random.expression())
      let set = TopicSet(topics: [topic], speakers: Self.speakers)
      guard set.problems.isEmpty, let filter = set.filter(of: "t") else { continue }
      for document in all {
        let isPassed = DocumentSignature(of: document).bytes.withUnsafeBytes(filter.passes)
        passed += isPassed ? 1 : 0
        stopped += isPassed ? 0 : 1
        #expect(isPassed || set.places(in: document).isEmpty, "\(topic.query ?? "")")
      }
    }
    #expect(passed > 0 && stopped > 0)
  }

  @Test(arguments: [
    ("ceasefire", true), ("CEASEFIRE", true), ("truce", false), ("\"peace talks\"", true),
    ("\"talks of truce\"", false), ("cea*", true), ("ceasef*", true), ("ceilin*", false),
    ("trucks OR ceasefire", true), ("trucks OR lorries", false), ("ceasefire -sport", true),
    ("ceasefire trucks", false), ("peace NEAR/5 talks", true), ("peace NEAR/5 trucks", false),
    ("title:peace", true), ("/ceas(e|ing)fire/", true), ("/trucks/", true),
    ("raw:\"Google+\"", true), ("site:example.org", true), ("site:example.com", false),
    ("lang:en", true), ("lang:de", false), ("~talking", true), ("~trucking", false),
    ("停火", true), ("休战", false), ("@e1", true), ("@e2", false), ("speaker:@e1", true),
    ("speaker:@e2", false), ("@e1 SAYS ceasefire", true), ("@e1 SAYS trucks", false),
    ("speaker:Delta", true), ("speaker:Kappa", false), ("kind:indirect ceasefire", true),
    ("kind:direct ceasefire", false),
  ])
  func `shows what is not there`(query: String, expected: Bool) {
    var document = Sample.said("Peace talks 停火: [Gamma Delta] {said} <the ceasefire holds>.")
    document.article.language = "en"
    #expect(passes(Topic(id: "t", query: query), document) == expected)
  }

  @Test func `knows topics of speakers, languages and weights`() {
    let document = Sample.said("[Gamma Delta] {said} <the ceasefire holds>.")
    #expect(passes(Topic(id: "t", speakers: ["Gamma Delta", "Kappa"]), document))
    #expect(!passes(Topic(id: "t", speakers: ["Kappa Iota"]), document))
    #expect(!passes(Topic(id: "t", query: "ceasefire", languages: ["fr"]), document))
    #expect(passes(Topic(id: "t", query: "ceasefire^3 trucks^9", minScore: 2), document))
    #expect(!passes(Topic(id: "t", query: "lorries^3 trucks^9", minScore: 2), document))
    #expect(!passes(Topic(id: "t", query: "("), document))
  }

  @Test func `is about a byte a word and seldom wrong`() {
    var random = SeededGenerator(5)
    let words = (0..<2000).map { _ in
      String((0..<8).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "a" })
    }
    let document = Sample.document(words[..<500].joined(separator: " "))
    #expect(DocumentSignature(of: document).bytes.count < 2500)
    let wrong = words[500...].count { passes(Topic(id: "t", query: $0), document) }
    #expect(wrong < 75)
  }

  @Test func `of another version lets everything through`() throws {
    let topic = Topic(id: "t", query: "trucks")
    let filter = try #require(TopicSet(topics: [topic]).filter(of: "t"))
    for bytes in [[], [0], [99, 0, 0], [1]] as [[UInt8]] {
      #expect(bytes.withUnsafeBytes(filter.passes))
    }
    #expect(!([1, 0, 0] as [UInt8]).withUnsafeBytes(filter.passes))
  }
}
