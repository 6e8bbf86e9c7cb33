import ExtractionCore

/// All topics, compiled together. Immutable, so it can be used from any thread and swapped while
/// articles flow.
///
/// The time that a document takes grows with what occurs in it, not with the number of topics: each
/// topic is tried only where the rarest thing it needs occurs.
public struct TopicSet: Sendable {
  /// The topics, in their order.
  public let topics: [Topic]
  /// What is wrong in them. A topic with an error never stops the others.
  public let problems: [TopicProblem]

  /// What is allowed and probably not meant: a topic that holds of nearly every article.
  public let warnings: [TopicProblem]

  private let tables: Tables
  private let places: [String: Int]

  /// The tables behind one reference, so that handing them around costs nothing.
  private final class Tables: Sendable {
    let compiled: CompiledTopics
    init(_ compiled: CompiledTopics) { self.compiled = compiled }
  }

  /// Compiles topics with the entities they name.
  /// - Parameter stemmer: brings inflected forms together, for `~word` and `stem: true`.
  public init(
    topics: [Topic], speakers: [SpeakerEntity] = [], stemmer: any Stemmer = SnowballStemmer()
  ) {
    var compiler = TopicCompiler(entities: Entities(speakers), stemmer: stemmer)
    var problems: [TopicProblem] = []
    for topic in topics { problems += compiler.add(topic) }
    self.topics = topics
    self.problems = problems
    warnings = compiler.broad.map { number in
      let topic = topics[Int(number)]
      return TopicProblem(
        topic: topic.id, key: topic.query == nil ? .keywords : .query,
        message: "nothing in it is rare: it will match nearly every article",
        expected: "a word that few articles have")
    }
    tables = Tables(compiler.finish())
    places = Dictionary(
      topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Compiles expressions, one a topic; the id of each is its line number, from 1.
  public init(expressions: [String]) {
    self.init(
      topics: expressions.enumerated().map { Topic(id: String($0 + 1), query: $1) })
  }

  /// Whether some topic asks who said something or who is named: then an article has to come with its
  /// statements, else its text is enough.
  public var readsStatements: Bool {
    tables.compiled.nodes.contains { $0.hasStatement || $0.operation == .mention }
  }

  /// The topic of that id.
  public func topic(_ id: String) -> Topic? { place(of: id).map { topics[$0] } }

  /// The place of a topic in ``topics``.
  func place(of id: String) -> Int? { places[id] }

  /// The topics that hold of a document, each at most once, in the order of the topics, with the
  /// places and statements that show why.
  public func matches(in document: Document) -> [Match] {
    let evaluator = evaluator(of: document)
    return holding(evaluator).map { MatchReport.match(topics[$0], number: $0, evaluator) }
  }

  /// The topics that hold of a document, as places in ``topics``: the quick way, without reasons.
  public func places(in document: Document) -> [Int] {
    holding(evaluator(of: document))
  }

  /// The flat tables.
  var compiled: CompiledTopics { tables.compiled }

  /// What holds the compiled topics against a document.
  func evaluator(of document: Document) -> Evaluator {
    Evaluator(tables.compiled, DocumentReading(document, tables.compiled))
  }

  private func holding(_ evaluator: Evaluator) -> [Int] {
    var presearcher = Presearcher(tables.compiled, evaluator)
    return presearcher.candidates().filter(evaluator.holds(topic:))
  }
}
