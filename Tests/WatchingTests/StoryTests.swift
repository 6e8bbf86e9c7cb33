import Testing
import Watching

@Suite struct `A story sketch` {
  /// A text of many different words, so many words long.
  private func text(_ seed: UInt64, words: Int = 400) -> [String] {
    var random = SeededGenerator(seed)
    return (0..<words).map { _ in
      "w\(Int.random(in: 0..<700, using: &random))\(random.pick(["", "a", "b"]))"
    }
  }

  private func sketch(_ words: some Sequence<String>) -> StorySketch {
    StorySketch(text: words.joined(separator: " "))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `knows copies, cuts and light edits`(seed: UInt64) {
    let words = text(seed)
    var random = SeededGenerator(seed &+ 50)
    let edited = words.map { random.chance(8) ? "new" : $0 }
    let original = sketch(words)
    #expect(original.similarity(to: sketch(words.map { $0.uppercased() })) == 1)
    #expect(original.isSameStory(as: sketch(words.prefix(150))))
    #expect(sketch(words.dropFirst(200)).isSameStory(as: original))
    #expect(original.isSameStory(as: sketch(edited)))
    #expect(original.isSameStory(as: sketch(text(seed &+ 9, words: 60) + words)))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `tells articles apart that share some sentences`(seed: UInt64) {
    let (first, second) = (text(seed), text(seed &+ 100))
    #expect(sketch(first).similarity(to: sketch(second)) < 0.05)
    let quoting = Array(first.prefix(60)) + second
    #expect(!sketch(first).isSameStory(as: sketch(quoting)))
  }

  @Test func `of a few words says nothing`() {
    let short = StorySketch(text: "This video is not available in your country")
    let other = StorySketch(text: "This video is not available in your region today")
    #expect(short.similarity(to: other) == 0)
    #expect(short.isSameStory(as: short))
    #expect(!StorySketch(text: "").isSameStory(as: StorySketch(text: "")))
  }

  @Test func `is stored as bytes`() {
    let sketch = sketch(text(3))
    #expect(sketch.hashes.count == StorySketch.size)
    #expect(StorySketch(bytes: sketch.bytes) == sketch)
    #expect(StorySketch(bytes: [1, 2, 3]) == nil)
    #expect(StorySketch(bytes: [0, 0, 0, 2, 0, 0, 0, 1]) == nil)
  }
}
