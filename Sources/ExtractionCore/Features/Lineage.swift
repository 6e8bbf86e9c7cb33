import Markup

/// What each element has from its ancestors: the distance to the nearest one of each kind.
struct Lineage {
  /// Steps up to the nearest ancestor (or self) with a tag of ``tags``; 30 where there is none.
  private(set) var tagDistance: [SIMD32<UInt8>] = []
  /// Steps up to the nearest ancestor (or self) with class words of each category.
  private(set) var wordDistance: [SIMD32<UInt8>] = []
  /// The marks of the element and its ancestors.
  private(set) var marks: [BlockElement.Marks] = []
  /// How many of the element and its ancestors have negative or positive words, or are `article`.
  private(set) var negatives: [UInt8] = []
  private(set) var positives: [UInt8] = []
  private(set) var articles: [UInt8] = []
  /// The index of the last element inside each.
  private(set) var lastInside: [Int] = []

  static let tags: [HTMLTag] = [
    .nav, .footer, .header, .aside, .figure, .figcaption, .form, .table, .ul, .ol, .li,
    .blockquote, .article, .main, .section, .dl, .details, .address, .h1, .h2, .h3, .p, .td,
  ]
  /// The distance that stands for none.
  static let reach: UInt8 = 30
  private static let none = SIMD32<UInt8>(repeating: reach)
  private static let tagIndex: [Int] = HTMLTag.allCases.map { tags.firstIndex(of: $0) ?? -1 }

  init(_ elements: [BlockElement]) {
    tagDistance.reserveCapacity(elements.count)
    wordDistance.reserveCapacity(elements.count)
    for element in elements { append(element) }
    lastInside = Array(elements.indices)
    for index in elements.indices.reversed() {
      let parent = Int(elements[index].parent)
      if parent >= 0 { lastInside[parent] = max(lastInside[parent], lastInside[index]) }
    }
  }

  private mutating func append(_ element: BlockElement) {
    let parent = Int(element.parent)
    var tags = parent < 0 ? Self.none : Self.stepped(tagDistance[parent])
    var words = parent < 0 ? Self.none : Self.stepped(wordDistance[parent])
    let tag = Self.tagIndex[Int(element.tag.rawValue)]
    if tag >= 0 { tags[tag] = 0 }
    if parent >= 0, !element.words.isEmpty {
      var left = element.words.rawValue
      while left != 0 {
        words[left.trailingZeroBitCount] = 0
        left &= left - 1
      }
    }
    tagDistance.append(tags)
    wordDistance.append(words)
    marks.append(parent < 0 ? element.marks : marks[parent].union(element.marks))
    count(element, parent: parent)
  }

  private mutating func count(_ element: BlockElement, parent: Int) {
    let isNegative = !element.words.isDisjoint(with: ClassWords.negative)
    let isPositive = !element.words.isDisjoint(with: ClassWords.positive)
    negatives.append(Self.sum(parent < 0 ? 0 : negatives[parent], isNegative))
    positives.append(Self.sum(parent < 0 ? 0 : positives[parent], isPositive))
    articles.append(Self.sum(parent < 0 ? 0 : articles[parent], element.tag == .article))
  }

  private static func sum(_ count: UInt8, _ more: Bool) -> UInt8 {
    count < 250 && more ? count + 1 : count
  }

  /// One more for each distance, none beyond ``reach``: four words at a time, since no byte overflows.
  private static func stepped(_ distance: SIMD32<UInt8>) -> SIMD32<UInt8> {
    let next = unsafeBitCast(distance, to: SIMD4<UInt64>.self) &+ 0x0101_0101_0101_0101
    // A byte of 31 and 0x61 make 0x80, a smaller one less.
    let beyond = (next &+ 0x6161_6161_6161_6161) & 0x8080_8080_8080_8080
    return unsafeBitCast(next &- (beyond &>> 7), to: SIMD32<UInt8>.self)
  }
}
