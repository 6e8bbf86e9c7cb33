/// A topic out of a list, and where its parts stand there.
public struct ImportedTopic: Sendable, Hashable {
  /// A place in a list, line and column (code points) counting from 1.
  public struct Place: Sendable, Hashable {
    /// The line.
    public var line: Int
    /// The column.
    public var column: Int

    /// Makes a place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The topic.
  public var topic: Topic
  /// Where it starts.
  public var place: Place
  /// Where each of its keywords stands.
  var keywordPlaces: [Place] = []
  /// Where the pieces of its query stand.
  var query = TranslatedQuery()

  init(topic: Topic, place: Place) {
    self.topic = topic
    self.place = place
  }

  /// Where something wrong in the topic stands in the list.
  public func place(of problem: TopicProblem) -> Place {
    switch problem.key {
    case .query:
      Place(line: place.line, column: place.column + query.origin(ofColumn: problem.column) - 1)
    case .keywords where keywordPlaces.indices.contains(problem.index):
      keywordPlaces[problem.index]
    case .keywords, .speakers: place
    }
  }
}

/// Topics out of a list, and what in it is odd.
public struct ImportedList: Sendable, Hashable {
  /// Something wrong with the list itself.
  public struct Problem: Sendable, Hashable {
    /// Where.
    public var place: ImportedTopic.Place
    /// What, a clause.
    public var message: String
  }

  /// The topics, in the order of the list.
  public var topics: [ImportedTopic] = []
  /// What is wrong with the list itself; what is wrong in its topics, compiling tells.
  public var problems: [Problem] = []
}
