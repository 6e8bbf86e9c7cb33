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

  /// A clause: "test 2 of 'peace' matches, by 'ceasefire', and should not".
  public var description: String {
    let place = "test \(index + 1) of '\(topic)'"
    guard let match else { return "\(place) does not match and should" }
    let terms = match.spans.map { "'\($0.term)'" }
    let first = terms.first.map { ", by \($0)," } ?? ""
    return "\(place) matches\(first) and should not"
  }
}

extension TopicSet {
  /// Runs the tests that a topic carries: each text is read as an article, statements and all.
  /// - Returns: the tests that did not come out as expected.
  public func run(testsOf topic: Topic) -> [TopicTestFailure] {
    topic.tests.enumerated().compactMap { index, test in
      let match = matches(in: Self.document(of: test, topic)).first { $0.topic == topic.id }
      guard (match != nil) != test.matches else { return nil }
      return TopicTestFailure(topic: topic.id, index: index, test: test, match: match)
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
