/// What the class words of an element speak of: comments, navigation, the article's body…
///
/// The words come from how news sites of many countries name the parts of their pages. They are
/// looked for anywhere in the lower-case letters of class, id and test names; `-` stands for any
/// border between words, and a `~` matches with or without one.
struct ClassWords: Sendable {
  /// A set of categories.
  struct Set: OptionSet, Sendable, Hashable {
    let rawValue: UInt32
    /// The category of that number.
    static func category(_ number: Int) -> Set { Set(rawValue: 1 << UInt32(number)) }
  }

  static let shared = ClassWords(vocabulary)
  /// How many categories there are.
  static let count = vocabulary.count
  /// Categories of what usually is no part of an article's text.
  static let negative = Set(rawValue: 0x3FF)
  /// The category of an article's body.
  static let positive = Set.category(vocabulary.count - 1)

  /// The number of the category of readers' comments.
  static let commentCategory = 0
  /// The categories of newsletters and pay walls, and of consent.
  static let appeals: Set = [.category(7), .category(11)]
  /// The category of the summary under a headline.
  static let standfirstCategory = Set.category(12)
  /// The number of the category of quotations set apart.
  static let quotationCategory = 14

  /// An Aho–Corasick automaton over a–z and `-`: next state by state × 27 + letter.
  private var next: [UInt16]
  private var output: [Set]

  /// Reads the words of a name and adds their hash to `hash`.
  /// - Returns: the categories that the name speaks of.
  func read(_ bytes: [UInt8], _ range: Range<Int>, hash: inout UInt64) -> Set {
    var found: Set = []
    var state = 0
    var previous: UInt8 = 0
    var isBorder = false
    @inline(__always) func step(_ symbol: Int) {
      state = Int(next[state * 27 + symbol])
      found.formUnion(output[state])
      hash = (hash ^ UInt64(symbol + 1)) &* 0x100_0000_01B3
    }
    step(26)
    isBorder = true
    for index in range {
      let byte = bytes[index]
      let lower = byte | 0x20
      guard lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z"), byte < 0x80 else {
        if !isBorder { step(26) }
        isBorder = true
        previous = 0
        continue
      }
      let isCapital = byte & 0x20 == 0
      if isCapital, previous & 0x20 != 0, !isBorder { step(26) }
      step(Int(lower - UInt8(ascii: "a")))
      previous = byte
      isBorder = false
    }
    if !isBorder { step(26) }
    return found
  }

  /// Builds the automaton.
  init(_ vocabulary: [String]) {
    var trie = Trie()
    for (number, words) in vocabulary.enumerated() {
      for word in words.split(separator: " ") {
        trie.insert(word.filter { $0 != "~" }, .category(number))
        if word.contains("~") {
          trie.insert(String(word).replacing("~", with: "-"), .category(number))
        }
      }
    }
    (next, output) = trie.automaton()
  }
}

/// A trie on its way to becoming an automaton.
private struct Trie {
  private var children: [[UInt16]] = [[UInt16](repeating: 0, count: 27)]
  private var output: [ClassWords.Set] = [[]]

  mutating func insert(_ word: String, _ category: ClassWords.Set) {
    var state = 0
    for byte in word.utf8 {
      let symbol = byte == UInt8(ascii: "-") ? 26 : Int(byte) - 0x61
      if children[state][symbol] == 0 {
        children[state][symbol] = UInt16(children.count)
        children.append([UInt16](repeating: 0, count: 27))
        output.append([])
      }
      state = Int(children[state][symbol])
    }
    output[state].formUnion(category)
  }

  /// Fills in the failure links breadth first, so that every state knows its next one.
  func automaton() -> (next: [UInt16], output: [ClassWords.Set]) {
    var next = children.flatMap { $0 }
    var output = output
    var failure = [Int](repeating: 0, count: children.count)
    var queue = children[0].filter { $0 != 0 }.map(Int.init)
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      output[state].formUnion(output[failure[state]])
      for symbol in 0..<27 {
        let child = Int(children[state][symbol])
        let fallback = next[failure[state] * 27 + symbol]
        if child == 0 {
          next[state * 27 + symbol] = fallback
        } else {
          failure[child] = Int(fallback)
          queue.append(child)
        }
      }
    }
    return (next, output)
  }
}
