/// An entry of a feed and the page that it links to.
public struct ScriptedEntry: Sendable, Hashable {
  /// The page's path, which also makes the entry's id.
  public var path: String
  /// The story on the page.
  public var story: Story
  /// When it is published, counted from the newsroom's opening; nil: it is there from the start.
  public var publishedAfter: Duration?
  /// How old the date is that the entry carries at its publication.
  public var age: Duration
  /// Whether the feed dates it.
  public var isDated: Bool
  /// The ids of the sample's topics that ought to alert on it.
  public var alerts: [String]

  /// Makes an entry.
  public init(
    path: String, story: Story, publishedAfter: Duration? = nil, age: Duration = .zero,
    isDated: Bool = true, alerts: [String] = []
  ) {
    self.path = path
    self.story = story
    self.publishedAfter = publishedAfter
    self.age = age
    self.isDated = isDated
    self.alerts = alerts
  }
}
