import ExtractionCore

/// A test of a topic that did not come out as expected.
public struct TopicTestFailure: Sendable, Hashable, CustomStringConvertible {
  /// The topic's id.
  public var topic: String
  /// Which test of the topic, from 0.
  public var index: Int
  /// The test.
  public var test: TopicTest
  /// What was found though nothing should be; nil where nothing was found though something should.
  public var match: Match?
  /// What alone keeps the topic from matching, where it is one thing.
  public var nearMiss: NearMiss?

  /// A clause: "test 2 of 'peace' matches and should not: by 'ceasefire'".
  public var description: String {
    let verdict = match == nil ? "does not match and should" : "matches and should not"
    return "test \(index + 1) of '\(topic)' \(verdict)" + (reason.map { ": " + $0 } ?? "")
  }

  /// Why, a clause; nil where there is nothing to say.
  public var reason: String? {
    guard let match else { return nearMiss.map { "it \($0)" } }
    return match.spans.first.map { "by '\($0.term)'" }
  }
}

extension TopicSet {
  /// Runs the tests that a topic carries: each text is read as an article, statements and all.
  /// - Returns: the tests that did not come out as expected.
  public func run(testsOf topic: Topic) -> [TopicTestFailure] {
    topic.tests.enumerated().compactMap { index, test in
      let document = Self.document(of: test, topic)
      let match = matches(in: document).first { $0.topic == topic.id }
      guard (match != nil) != test.matches else { return nil }
      return TopicTestFailure(
        topic: topic.id, index: index, test: test, match: match,
        nearMiss: nearMiss(of: topic.id, in: document))
    }
  }

  /// The article that a test tells: its paragraphs end at blank lines.
  private static func document(of test: TopicTest, _ topic: Topic) -> Document {
    let paragraphs = test.text.split(separator: "\n\n").map(String.init)
    var article = Article(title: test.title, paragraphs: paragraphs)
    article.language = topic.languages.first ?? LanguageDetector.detect(test.text)
    article.statements = StatementFinder.statements(in: article)
    return Document(article: article, url: "test:", feedURL: "test:")
  }
}
