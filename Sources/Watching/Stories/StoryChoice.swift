/// Finds the story that an article carries among articles that share wording with it.
public struct StoryChoice: Sendable {
  /// An article that was stored before.
  public struct Candidate: Sendable, Hashable {
    /// The id of its story.
    public var story: String
    /// Its sketch.
    public var sketch: StorySketch

    /// Makes a candidate.
    public init(story: String, sketch: StorySketch) {
      self.story = story
      self.sketch = sketch
    }
  }

  /// What stands in so many stories belongs to none: a site's own lines, the frame of a series.
  static let commonFrom = 4

  /// The story of the likest candidate that carries the article's story; of equals, the first one's.
  public static func story(of sketch: StorySketch, among candidates: [Candidate]) -> String? {
    let common = common(to: sketch, candidates)
    var best: (story: String, share: Double)?
    for candidate in candidates {
      let likeness = StoryLikeness(sketch, candidate.sketch)
      guard likeness.isOneStory else { continue }
      guard
        common.isEmpty || likeness.isNearlyIdentical
          || StoryLikeness(sketch, candidate.sketch, without: common).isOneStory
      else { continue }
      if likeness.wording.share > best?.share ?? 0 {
        best = (candidate.story, likeness.wording.share)
      }
    }
    return best?.story
  }

  /// The keys of the article's shingles that stand in many stories.
  private static func common(to sketch: StorySketch, _ candidates: [Candidate]) -> Set<UInt32> {
    var stories: [UInt32: Set<String>] = [:]
    for shingle in sketch.shingles { stories[shingle >> 1] = [] }
    for candidate in candidates {
      for shingle in candidate.sketch.shingles { stories[shingle >> 1]?.insert(candidate.story) }
    }
    return Set(stories.filter { $0.value.count >= commonFrom }.keys)
  }
}
