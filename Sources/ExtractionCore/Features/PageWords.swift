import Markup

/// The texts that a page gives of its own article elsewhere — headline, description, authors, the
/// body in JSON-LD — ready to be compared with blocks.
struct PageWords {
  /// The headline in all its forms, as hashes.
  private(set) var titles: Set<UInt64> = []
  /// Those of them that name the page as a whole: JSON-LD has the headlines of a live blog's posts too.
  private(set) var pageTitles: Set<UInt64> = []
  private(set) var descriptions: Set<UInt64> = []
  private(set) var authors: [[UInt32]] = []
  /// The runs of three words of JSON-LD's `articleBody`.
  private(set) var bodyRuns: Set<UInt64> = []
  private(set) var bodyLength = 0
  /// The block before which the `h1` stands that is the headline; -1 where there is none.
  private(set) var headings: [(block: Int, isTitle: Bool, hash: UInt64)] = []

  /// For each word the references that hold it, a bit each: titles, then descriptions.
  private var holders: [UInt32: UInt32] = [:]
  private var sizes: [Int] = []
  private var titleMask: UInt32 = 0
  private var descriptionMask: UInt32 = 0

  init(page: PageBlocks, metadata: PageMetadata, tree: HTMLTree) {
    let articles = metadata.linkedData
    let firstHeadings = page.elements.filter { $0.tag == .h1 }.prefix(6)
    let headingTexts = firstHeadings.map {
      FoldedText(tree.text(of: Int($0.node), limit: 500).collapsed)
    }
    var named = metadata.contents("og:title", "twitter:title").map(FoldedText.init)
    let head = FoldedText(TitleText.head(of: metadata.documentTitle))
    pageTitles = Set((named + [head]).filter { $0.characters > 8 }.map(\.hash))
    named += articles.compactMap { $0.text("headline") }.map(FoldedText.init)
    named.append(head)
    for text in named + headingTexts.prefix(2) { addTitle(text) }
    for (heading, text) in zip(firstHeadings, headingTexts) {
      headings.append((Int(heading.firstBlock), titles.contains(text.hash), text.hash))
    }
    var described = metadata.contents("og:description", "description", "twitter:description")
    described += articles.flatMap { datum in
      ["description", "alternativeHeadline"].compactMap { datum.text($0) }
    }
    for text in described { addDescription(FoldedText(text)) }
    authors = Self.authors(metadata)
    readBody(articles)
  }

  private mutating func addTitle(_ text: FoldedText) {
    guard text.characters > 8, titles.insert(text.hash).inserted else { return }
    if let bit = addReference(text) { titleMask |= bit }
  }

  private mutating func addDescription(_ text: FoldedText) {
    guard text.characters > 20, descriptions.insert(text.hash).inserted else { return }
    if let bit = addReference(text) { descriptionMask |= bit }
  }

  private mutating func addReference(_ text: FoldedText) -> UInt32? {
    guard sizes.count < 32 else { return nil }
    let bit: UInt32 = 1 << UInt32(sizes.count)
    let unique = Set(text.words)
    for word in unique { holders[word, default: 0] |= bit }
    sizes.append(unique.count)
    return bit
  }

  private static func authors(_ metadata: PageMetadata) -> [[UInt32]] {
    var names = metadata.contents(
      "author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
    for datum in metadata.linkedData { names += AuthorNames.written(in: datum) }
    return Set(names.map { FoldedText($0).words }).filter { !$0.isEmpty && $0.count <= 12 }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  private mutating func readBody(_ data: [LinkedDatum]) {
    let bodies = data.compactMap { $0.text("articleBody") }.filter { $0.utf8.count > 200 }
    guard let longest = bodies.max(by: { $0.utf8.count < $1.utf8.count }) else { return }
    let text = FoldedText(MarkupRemover.plain(longest))
    bodyLength = text.characters
    for run in text.words.indices.dropLast(2) {
      bodyRuns.insert(Self.run(of: text.words, at: run, length: 3))
    }
  }

  /// A hash of words in a row.
  @inline(__always)
  static func run(of words: [UInt32], at start: Int, length: Int) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in start..<start + length {
      hash = (hash ^ UInt64(words[index])) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 32
    }
    return hash
  }
}

extension PageWords {
  /// How like a piece of text is to titles and to descriptions: shared words over all words, for
  /// the best one of each.
  func likeness(of words: ArraySlice<UInt32>) -> (title: Float, description: Float) {
    guard words.count < 90, !sizes.isEmpty else { return (0, 0) }
    let unique = Self.unique(words)
    var shared = [Int](repeating: 0, count: sizes.count)
    for word in unique {
      guard var mask = holders[word] else { continue }
      while mask != 0 {
        shared[mask.trailingZeroBitCount] += 1
        mask &= mask - 1
      }
    }
    var title: Float = 0
    var description: Float = 0
    for index in sizes.indices where shared[index] > 0 {
      let likeness =
        Float(shared[index]) / Float(max(1, unique.count + sizes[index] - shared[index]))
      if titleMask >> UInt32(index) & 1 == 1 {
        if words.count < 40 { title = max(title, likeness) }
      } else {
        description = max(description, likeness)
      }
    }
    return (title, description)
  }

  /// The words without repetitions; there are few, so that sorting is quicker than a set.
  private static func unique(_ words: ArraySlice<UInt32>) -> [UInt32] {
    var unique = words.sorted()
    var count = 0
    for index in unique.indices where count == 0 || unique[count - 1] != unique[index] {
      unique[count] = unique[index]
      count += 1
    }
    unique.removeLast(unique.count - count)
    return unique
  }

  /// Whether an author's name stands in the words.
  func namesAuthor(_ words: ArraySlice<UInt32>) -> Bool {
    authors.contains { name in
      guard name.count <= words.count, let first = name.first else { return false }
      return words.indices.dropLast(name.count - 1).contains { start in
        words[start] == first && words[start..<start + name.count].elementsEqual(name)
      }
    }
  }

  /// The share of runs of three words that JSON-LD's body has; -1 where there is no body.
  func bodyShare(of words: [UInt32], in range: Range<Int>) -> Float {
    guard !bodyRuns.isEmpty else { return -1 }
    guard range.count >= 3 else { return 0 }
    let found = (range.lowerBound..<range.upperBound - 2).count {
      bodyRuns.contains(Self.run(of: words, at: $0, length: 3))
    }
    return Float(found) / Float(range.count - 2)
  }
}
