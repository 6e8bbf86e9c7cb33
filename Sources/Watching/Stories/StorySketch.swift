import ExtractionCore

/// What is left of an article's wording when all but a sample is forgotten: enough to tell whether
/// two articles carry one story (agency copies, cuts, light edits, another headline).
///
/// The sample is the smallest hashes of the text's shingles of three words (Broder, "On the
/// resemblance and containment of documents", 1997). Of two articles, the part of the shorter one's
/// sample that the longer one has too tells how much of it was taken over.
public struct StorySketch: Sendable, Hashable {
  /// The most hashes that are kept.
  public static let size = 128
  /// How many keys an index needs of an article.
  public static let keyCount = 12
  /// From this likeness on two articles carry one story.
  public static let threshold = 0.4
  /// Fewer shingles than this say nothing about another article, unless they are all the same.
  static let fewest = 16

  /// The smallest hashes, ascending.
  public let hashes: [UInt32]

  /// Sketches an article's text; the headline does not count, for copies change it.
  public init(_ article: Article) {
    self.init(text: article.text)
  }

  /// Sketches a text.
  public init(text: String) {
    let words = Words(text)
    var all: Set<UInt32> = []
    for start in words.indices.dropLast(2) {
      all.insert(Self.hash(words, start))
    }
    hashes = Array(all.sorted().prefix(Self.size))
  }

  /// Reads what ``bytes`` wrote; nil where it is none.
  public init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count % 4 == 0, bytes.count <= Self.size * 4 else { return nil }
    let values = stride(from: 0, to: bytes.count, by: 4).map { start in
      bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    guard zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    hashes = values
  }

  /// The sketch as bytes for storing, four a hash, at most 512.
  public var bytes: [UInt8] {
    hashes.flatMap { hash in (0..<4).map { UInt8(truncatingIfNeeded: hash >> UInt32(24 - 8 * $0)) }
    }
  }

  /// The hashes to index an article by: articles that carry one story share one, but for one pair in
  /// some hundreds.
  public var keys: [UInt32] { Array(hashes.prefix(Self.keyCount)) }

  /// How much of the shorter article is in the longer one, 0 to 1.
  public func similarity(to other: StorySketch) -> Double {
    // Below the smaller of both bounds each sample is complete.
    let bound = min(bound, other.bound)
    let mine = hashes.prefix { $0 <= bound }
    let theirs = Set(other.hashes.prefix { $0 <= bound })
    let shared = mine.count { theirs.contains($0) }
    let shorter = min(mine.count, theirs.count)
    guard shorter >= Self.fewest || hashes == other.hashes && shorter > 0 else { return 0 }
    return Double(shared) / Double(shorter)
  }

  /// Whether both carry one story.
  public func isSameStory(as other: StorySketch) -> Bool { similarity(to: other) >= Self.threshold }

  /// Up to where the sample is complete.
  private var bound: UInt32 { hashes.count < Self.size ? .max : hashes[Self.size - 1] }

  /// The hash of three words in a row, the same on every machine.
  private static func hash(_ words: Words, _ start: Int) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<start + 3 {
      for byte in words.folded(at: index) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x20) &* 0x100_0000_01B3
    }
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
