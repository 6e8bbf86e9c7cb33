/// What features ask of a token, packed.
struct Cell {
  var word: UInt32
  var lemma: UInt32
  var shape: UInt32
  var suffix3: UInt32
  var suffix2: UInt32
  var sentence: Int32
  var quotation: Int32
  /// The number of its ``WordClass``.
  var kind: UInt32
  /// The number of its ``QuoteState``.
  var quote: UInt32

  /// What stands beyond the ends of a passage.
  static let beyond = Cell(
    word: 12345, lemma: 12345, shape: 12345, suffix3: 12345, suffix2: 12345, sentence: -9,
    quotation: -1, kind: 31, quote: 0)

  @inline(__always) func isKind(_ wordClass: WordClass) -> Bool {
    kind == UInt32(wordClass.rawValue)
  }

  var isLong: Bool { quote == UInt32(QuoteState.long.rawValue) }
  var isMark: Bool { quote == UInt32(QuoteState.mark.rawValue) }
  var isNominal: Bool { kind < 31 && Cell.nominal & (1 << kind) != 0 }

  private static let nominal: UInt32 = WordClass.allCases.filter(\.isNominal)
    .reduce(0) { $0 | 1 << UInt32($1.rawValue) }
}

/// The cells of a passage, with some beyond each end so that windows need no bounds.
///
/// Owns plain memory: features are the hottest loop of the core, and this keeps reference counts and
/// bounds checks out of it. Asking outside `-margin ..< count + margin` is the one thing a caller
/// must not do.
final class Cells {
  let count: Int
  /// The first and the last token of each token's sentence.
  private let bounds: UnsafeMutablePointer<(first: Int32, last: Int32)>
  private let storage: UnsafeMutablePointer<Cell>
  static let margin = 8

  init(_ passage: Passage) {
    count = passage.tokens.count
    storage = .allocate(capacity: count + 2 * Self.margin)
    storage.initialize(repeating: .beyond, count: count + 2 * Self.margin)
    bounds = .allocate(capacity: max(1, count))
    for (index, token) in passage.tokens.enumerated() {
      storage[index + Self.margin] = Cell(token)
      let sentence = passage.sentence(of: index)
      bounds[index] = (Int32(sentence.lowerBound), Int32(sentence.upperBound - 1))
    }
  }

  deinit {
    storage.deallocate()
    bounds.deallocate()
  }

  @inline(__always) subscript(index: Int) -> Cell { storage[index + Self.margin] }

  @inline(__always) func first(_ index: Int) -> Int { Int(bounds[index].first) }
  @inline(__always) func last(_ index: Int) -> Int { Int(bounds[index].last) }
}

extension Cell {
  init(_ token: Token) {
    word = token.word.short
    lemma = token.lemma.short
    shape = token.shape
    suffix3 = token.suffix3
    suffix2 = token.suffix2
    sentence = Int32(truncatingIfNeeded: token.sentence)
    quotation = Int32(truncatingIfNeeded: token.quotation)
    kind = UInt32(token.wordClass.rawValue)
    quote = UInt32(token.quote.rawValue)
  }
}

/// Buckets for distances.
enum Bucket {
  /// Six single steps, then wider ones; the sign is kept.
  @inline(__always)
  static func distance(_ value: Int) -> UInt32 {
    let size = abs(value)
    let bucket: UInt32 =
      switch size {
      case 0..<6: UInt32(size)
      case 6, 7: 6
      case 8..<11: 7
      case 11..<15: 8
      case 15..<20: 9
      case 20..<28: 10
      case 28..<40: 11
      default: 12
      }
    return value < 0 ? 20 + bucket : bucket
  }
}
