/// What all topics look for, in flat tables.
struct CompiledTopics: Sendable {
  /// What a word must look like in the text, beyond its folded form.
  enum Surface: Sendable {
    /// `=Putin`: the words as they are written.
    case exact([String])
    /// `C++`, `AT&T`: signs before, between (nil where any may stand) and after the words.
    case signs(before: [UInt8], between: [[UInt8]?], after: [UInt8])
  }

  /// A test of the document as a whole.
  struct Fact: Sendable {
    var field: Expression.Field
    /// Folded words in their order (author, feed, url), or one folded text (site, tag, lang).
    var words: [[UInt8]]
  }

  /// An entity that is mentioned: its names as terms of the name keys, and who it is.
  struct Mention: Sendable {
    /// A name or alias.
    struct Name: Sendable {
      /// Its words as terms of name keys.
      var terms: [UInt32]
      /// The key of its last word.
      var surname: String
      /// Whether it is the surname alone, which namesakes share.
      var isSurname: Bool
      /// Whether it is an acronym, which counts in capitals only: "US" is no "us".
      var isAcronym: Bool
      /// Whether it is the son's name: "Jr." may stand behind it.
      var isJunior: Bool
    }

    var names: [Name]
    var firstNames: [String]
  }

  init(stemmer: any Stemmer) { self.stemmer = stemmer }

  var nodes: [Node] = []
  var children: [UInt32] = []
  var sequences: [UInt32] = []
  var surfaces: [Surface] = []
  var regexes: [RegularExpression] = []
  var raws: [[UInt8]] = []
  var facts: [Fact] = []
  var mentions: [Mention] = []
  var speakers: [[WatchedSpeaker]] = []
  var wordLists: [[[UInt8]]] = []

  /// How many terms there are; they count from 1.
  var termCount: UInt32 = 0
  /// Folded words.
  var words = Lexicon()
  /// Name keys.
  var names = Lexicon()
  /// Stems, each with its language before it: "en walk".
  var stems = Lexicon()
  /// What stems words.
  var stemmer: any Stemmer
  /// Facts a document can be found by: "site rt.com", "speaker putin".
  var keys = Lexicon()
  var patterns = PatternIndex()
  var pairs = PairTable()
  /// Per term whether it is a plain word.
  var isWord: [Bool] = [false]
  /// Per word whether it starts a pair.
  var startsPair: [Bool] = [false]
  /// The literals of raw terms and regular expressions, and the term each stands for.
  var literals = LiteralAutomaton()
  var literalTerms: [UInt32] = []

  /// Per topic its root node; nil where it has an error or is switched off.
  var roots: [UInt32?] = []
  /// Per topic the least score; 0 where scores do not count.
  var leastScores: [Float] = []
  /// The topics to try where a term occurs.
  var byTerm = AnchorTable()
  /// The topics to try where a pair occurs.
  var byPair = AnchorTable()
  /// The topics without anything to find them by.
  var unanchored: [UInt32] = []
}

/// Topics by the number of what they are found by (compressed sparse rows).
struct AnchorTable: Sendable {
  private var starts: [UInt32] = [0]
  private var topics: [UInt32] = []

  init() {}

  /// Sorts the topics by what they are found by.
  init(count: Int, _ entries: [(anchor: UInt32, topic: UInt32)]) {
    var starts = [UInt32](repeating: 0, count: count + 2)
    for entry in entries { starts[Int(entry.anchor) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var places = starts
    topics = [UInt32](repeating: 0, count: entries.count)
    for entry in entries {
      topics[Int(places[Int(entry.anchor)])] = entry.topic
      places[Int(entry.anchor)] += 1
    }
    self.starts = starts
  }

  /// The topics found by that number.
  @inline(__always)
  subscript(anchor: UInt32) -> ArraySlice<UInt32> {
    topics[Int(starts[Int(anchor)])..<Int(starts[Int(anchor) + 1])]
  }
}
