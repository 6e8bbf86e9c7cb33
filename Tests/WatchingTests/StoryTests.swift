import ExtractionCore
import Testing
import Watching

@Suite struct `A story sketch` {
  /// A text of many different words, so many words long; every ninth is a name.
  private func text(_ seed: UInt64, words: Int = 400) -> [String] {
    var random = SeededGenerator(seed)
    return (0..<words).map { place in
      let letter = place % 9 == 4 ? "W" : "w"
      return "\(letter)\(Int.random(in: 0..<700, using: &random))\(random.pick(["", "a", "b"]))"
    }
  }

  private func sketch(_ words: some Sequence<String>, title: String? = nil) -> StorySketch {
    StorySketch(title: title, text: words.joined(separator: " "))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `knows copies, cuts and light edits`(seed: UInt64) {
    let words = text(seed)
    var random = SeededGenerator(seed &+ 50)
    let edited = words.map { random.chance(12) && $0.hasPrefix("w") ? "new" : $0 }
    let original = sketch(words)
    #expect(original.isSameStory(as: sketch(words, title: "Another headline")))
    #expect(original.isSameStory(as: sketch(words.prefix(130))))
    #expect(sketch(words.dropFirst(200)).isSameStory(as: original))
    #expect(original.isSameStory(as: sketch(edited)))
    #expect(original.isSameStory(as: sketch(text(seed &+ 9, words: 60) + words)))
    #expect(original.isSameStory(as: sketch(words + text(seed &+ 9, words: 120))))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `tells articles apart that share some sentences`(seed: UInt64) {
    let (first, second) = (text(seed), text(seed &+ 100))
    #expect(!sketch(first).isSameStory(as: sketch(second)))
    #expect(!sketch(first).isSameStory(as: sketch(first.prefix(120) + second)))
  }

  @Test func `knows a copy whose quotations were translated`() {
    let pieces = [(1, 60), (2, 90), (3, 60), (4, 90), (5, 60)].map {
      text(UInt64($0.0), words: $0.1)
    }
    func article(_ quotes: [[String]]) -> StorySketch {
      let quotes = quotes.map { ["“so"] + $0 + ["so”"] }
      return sketch(pieces[0] + quotes[0] + pieces[2] + quotes[1] + pieces[4])
    }
    let original = article([pieces[1], pieces[3]])
    // Names are names in every language.
    let translated = article([1, 3].map { pieces[$0].map { $0.hasPrefix("W") ? $0 : "x" + $0 } })
    #expect(original.isSameStory(as: translated))
    // Another report of the same press conference has the quotations and tells them otherwise.
    let quoting = sketch(
      text(11, words: 130) + ["“so"] + pieces[1].prefix(50) + ["so”"] + text(12, words: 130))
    #expect(!original.isSameStory(as: quoting))
  }

  @Test func `tells the articles of a series apart by their names and figures`() {
    func report(_ city: String, _ high: Int, _ low: Int, _ wind: Int, _ rain: Int) -> StorySketch {
      StorySketch(
        title: "What to expect",
        text: """
          The people in \(city) can expect sunny spells today, with temperatures reaching a high of \(high) \
          degrees in the afternoon and falling to \(low) degrees overnight, according to the service. The \
          chance of rain is \(rain) percent, and the wind blows at around \(wind) kilometres per hour, with \
          stronger gusts along the coast in the late evening hours.
          """)
    }
    let monday = report("Lorn", 21, 9, 14, 20)
    #expect(monday.isSameStory(as: report("Lorn", 21, 9, 14, 20)))
    #expect(!monday.isSameStory(as: report("Lorn", 17, 4, 31, 80)))
    #expect(!monday.isSameStory(as: report("Hald", 24, 11, 8, 5)))
  }

  @Test func `of a few words has to be the same`() {
    let short =
      "This video of the Karsa dam is not available in your country at the moment, we fear"
    let first = StorySketch(title: "The Karsa dam", text: short)
    #expect(first.isSameStory(as: StorySketch(title: "A dam in the hills", text: short)))
    #expect(!first.isSameStory(as: StorySketch(text: "This video of the Karsa dam is short")))
    let tiny = StorySketch(title: "Karsa", text: "No dam at Karsa")
    #expect(!tiny.isSameStory(as: tiny))
    #expect(!StorySketch(text: "").isSameStory(as: StorySketch(text: "")))
  }

  @Test func `does not take what stands in an article's place for a story`() {
    let wall = """
      this text is for subscribers only. if you are one, please log in with your address and the word \
      that you chose. if you are none yet, you can become one within a minute, at a price that is lower \
      than that of a cup of coffee, and you can go whenever you like, without giving us a reason.
      """
    let names = " Pay with Senn, Torva, Lorn, Hald, Karsa, Orlau or Mirn. "
    for text in [wall, wall + names + names] {
      let first = StorySketch(title: "Engineers lower water behind dam", text: text)
      let second = StorySketch(title: "Schools remain closed until Monday", text: text)
      #expect(!first.isSameStory(as: second))
      #expect(first.isSameStory(as: first))
    }
  }

  @Test func `is stored as bytes`() {
    let sketch = sketch(text(3), title: "w1 w200 w300 Karsa")
    #expect(sketch.shingles.count == StorySketch.size)
    #expect(StorySketch(bytes: sketch.bytes) == sketch)
    #expect(sketch.bytes.count <= 1008)
  }

  @Test func `does not read bytes that are none`() {
    let bytes = sketch(text(3)).bytes
    #expect(StorySketch(bytes: [1, 2, 3]) == nil)
    #expect(StorySketch(bytes: [1, 0, 0, 200, 200, 0, 0, 0]) == nil)
    #expect(StorySketch(bytes: [9] + bytes.dropFirst()) == nil)
    #expect(StorySketch(bytes: bytes + bytes.suffix(4)) == nil)
    #expect(StorySketch(bytes: bytes.dropLast(3)) == nil)
  }
}

@Suite struct `The choice of a story` {
  private func words(_ seed: UInt64, _ count: Int) -> String {
    var random = SeededGenerator(seed)
    return (0..<count).map { _ in "w\(Int.random(in: 0..<5000, using: &random))" }
      .joined(separator: " ")
  }

  private func candidate(_ story: String, _ text: String) -> StoryChoice.Candidate {
    StoryChoice.Candidate(story: story, sketch: StorySketch(text: text))
  }

  @Test func `takes the likest`() {
    let text = words(1, 300)
    let cut = candidate("cut", words(1, 120) + " " + words(7, 50))
    let whole = candidate("whole", text)
    let other = candidate("other", words(2, 300))
    let choice = StoryChoice.story(of: StorySketch(text: text), among: [other, cut, whole])
    #expect(choice == "whole")
    #expect(StoryChoice.story(of: StorySketch(text: text), among: [other]) == nil)
  }

  @Test func `does not count what stands in many stories`() {
    let lines = words(99, 160)
    let articles = (1...6).map { words($0, 60) + " " + lines }
    let known = articles.dropLast().enumerated().map { candidate("story \($0.offset)", $0.element) }
    let new = StorySketch(text: articles[5])
    #expect(new.isSameStory(as: known[0].sketch))
    #expect(StoryChoice.story(of: new, among: known) == nil)
    let again = StorySketch(text: articles[2])
    #expect(StoryChoice.story(of: again, among: known) == "story 2")
  }
}
