/// Makes articles that look alike and are not one story.
struct RivalMaker {
  /// What makes them look alike.
  enum Likeness: String, CaseIterable {
    case sameQuotes, background, background2, siteBoilerplate, shortWithBoilerplate, wall, teaser
    case digest, digestOfShort, liveblog, nearest
  }

  /// Whence articles come.
  let corpus: [Draft]
  var random: SplitMix
  private let words: [Set<Substring>]

  init(corpus: [Draft], random: SplitMix) {
    self.corpus = corpus
    self.random = random
    words = corpus.map(Self.longWords)
  }

  mutating func pair(_ likeness: Likeness, around draft: Draft) -> Pair {
    var (first, second) = (draft, random.pick(corpus))
    switch likeness {
    case .sameQuotes: second = quoting(first, in: second)
    case .background: second = reusing(first, in: second, percent: 15...25)
    case .background2: second = reusing(first, in: second, percent: 25...33)
    case .siteBoilerplate: (first, second) = boilerplated(first, second)
    case .shortWithBoilerplate:
      (first, second) = boilerplated(first.cut(toWords: 90), second.cut(toWords: 90))
    case .wall:
      first.paragraphs = Boilerplate.wall
      second.paragraphs = Boilerplate.wall
    case .teaser: (first, second) = teasers(first, second)
    case .digest: second = digest(with: first)
    case .digestOfShort:
      first = first.cut(toWords: 70)
      second = digest(with: first)
    case .liveblog: (first, second) = liveblogs()
    case .nearest: second = nearest(to: first)
    }
    return Pair(kind: likeness.rawValue, first: first, second: second, isSame: false)
  }

  /// Another report of the same press conference: the same quotations, at most two words in five.
  private mutating func quoting(_ first: Draft, in second: Draft) -> Draft {
    var second = second
    let quotes = first.sentences.joined().filter { $0.contains("“") || $0.contains("\"") }
    var room = min(second.wordCount * 2 / 3, first.wordCount * 2 / 5)
    var place = 1
    for quote in quotes {
      room -= quote.split(separator: " ").count
      guard room > 0 else { break }
      second.paragraphs.insert(quote, at: min(place, second.paragraphs.count))
      place += 2
    }
    return second
  }

  /// A follow-up: another text with the earlier one's background at its end.
  private mutating func reusing(
    _ first: Draft, in second: Draft, percent: ClosedRange<Int>
  ) -> Draft {
    var second = second.cut(toWords: first.wordCount)
    var left = min(first.wordCount, second.wordCount) * random.number(percent) / 100
    for paragraph in first.paragraphs.reversed() where left > 0 {
      let words = paragraph.split(separator: " ").prefix(left)
      left -= words.count
      second.paragraphs.append(words.joined(separator: " "))
    }
    return second
  }

  private mutating func boilerplated(_ first: Draft, _ second: Draft) -> (Draft, Draft) {
    let site = random.number(0...2)
    var (first, second) = (first, second)
    first.paragraphs += Boilerplate.paragraphs(site)
    second.paragraphs += Boilerplate.paragraphs(site)
    return (first, second)
  }

  /// What a feed gives where the page cannot be had: a sentence and what stands under every entry.
  private mutating func teasers(_ first: Draft, _ second: Draft) -> (Draft, Draft) {
    let tail = random.pick([
      "Read the full article on our site, with pictures, maps and a video of our reporters.",
      "Continue reading with a subscription. Subscribers read all articles and the printed edition.",
      "The post appeared first on the Lowland Ledger, your newspaper for the towns on the river.",
    ])
    let pieces = [first, second].map { draft in
      Draft(
        title: draft.title,
        paragraphs: [draft.cut(toWords: random.number(0...18)).paragraphs.joined(), tail])
    }
    return (pieces[0], pieces[1])
  }

  /// A round-up that gives one paragraph of each article.
  private mutating func digest(with first: Draft) -> Draft {
    let others = (0..<8).map { _ in random.pick(corpus) }
    let pieces = ([first] + others).map { $0.cut(toWords: max(40, first.wordCount / 5)) }
    return Draft(
      title: "What happened today", paragraphs: pieces.map { $0.paragraphs.joined(separator: " ") })
  }

  /// Two days of a live blog: the same frame, the same summary of what led here, other posts.
  private mutating func liveblogs() -> (Draft, Draft) {
    let frame = [
      "Welcome to our live coverage. We bring you the latest as it happens, with reports from our "
        + "correspondents on the ground. Times are local.",
      "What happened so far: "
        + random.pick(corpus).cut(toWords: 70).paragraphs.joined(separator: " "),
    ]
    let blogs = (0..<2).map { _ in
      let posts = (0..<6).map { _ in
        "\(random.number(6...22)):\(random.number(10...59)) "
          + random.pick(corpus).cut(toWords: 50).paragraphs.joined(separator: " ")
      }
      return Draft(title: "Live: the latest from the river", paragraphs: frame + posts)
    }
    return (blogs[0], blogs[1])
  }

  /// The article of the corpus that has most long words in common with this one.
  private func nearest(to draft: Draft) -> Draft {
    let own = Self.longWords(draft)
    let likeness = words.map { Double(own.intersection($0).count) / Double($0.count + 30) }
    let order = likeness.indices.sorted { likeness[$0] > likeness[$1] }
    let best = order.first { !Self.isKin(corpus[$0], draft) } ?? 0
    return corpus[best]
  }

  /// Some corpora hold an article twice.
  private static func isKin(_ first: Draft, _ second: Draft) -> Bool {
    let sentences = Set(first.sentences.joined().filter { $0.count > 60 })
    return !sentences.isDisjoint(with: second.sentences.joined())
  }

  private static func longWords(_ draft: Draft) -> Set<Substring> {
    Set(draft.paragraphs.flatMap { $0.split(separator: " ") }.filter { $0.count > 6 })
  }
}
