import ExtractionCore

/// What is left of an article's wording when all but a sample is forgotten: enough to tell whether
/// two articles carry one story (agency copies, cuts, light edits, another headline).
///
/// Samples are the smallest hashes of a set (Broder, "On the resemblance and containment of
/// documents", 1997): of the text's shingles of three words, each with a bit that tells whether it
/// stands in a quotation; of its facts (names and figures); of the slots that facts fill; of the
/// headline's words. How they are compared: ``StoryLikeness``.
public struct StorySketch: Sendable, Hashable {
  /// The most shingles that are kept.
  public static let size = 160
  /// The most facts that are kept.
  static let factLimit = 32
  /// The most slots that are kept.
  static let slotLimit = 24
  /// The most words of the headline that are kept.
  static let titleLimit = 12

  /// A place in the wording that a fact fills.
  struct Slot: Hashable {
    var place: UInt32
    var fact: UInt32
  }

  /// The smallest hashes of shingles, ascending; the lowest bit is set where one stands in a
  /// quotation, and does not tell shingles apart.
  public let shingles: [UInt32]
  /// The smallest hashes of names and figures, ascending.
  let facts: [UInt32]
  /// The slots with the smallest hashes, ascending.
  let slots: [Slot]
  /// The smallest hashes of the headline's longer words, ascending.
  let title: [UInt32]
  /// Whether the headline's words occur in the text; where they do not, the text may be something
  /// that stands in the article's place.
  let isTitled: Bool

  /// Sketches an article.
  public init(_ article: Article) { self.init(title: article.title, text: article.text) }

  /// Sketches a text under its headline.
  public init(title: String? = nil, text: String) {
    let surface = StorySurface(text)
    let headline = StorySurface(title ?? "").words
    shingles = Array(surface.shingles.sorted().prefix(Self.size))
    facts = Array(surface.facts.sorted().prefix(Self.factLimit))
    slots = surface.slots.sorted { $0.key < $1.key }.prefix(Self.slotLimit)
      .map { Slot(place: $0.key, fact: $0.value) }
    self.title = Array(headline.sorted().prefix(Self.titleLimit))
    let supported = headline.count { surface.words.contains($0) }
    isTitled = supported * 5 >= headline.count * 2
  }

  /// How many different shingles the text has: of long ones an estimate.
  var shingleCount: Int {
    guard shingles.count == Self.size, let last = shingles.last else { return shingles.count }
    return Int(Double(Self.size) / (Double(last) + 1) * 4_294_967_296)
  }

  /// The hashes to index an article by: the more, the longer it is, so that a copy cut to a third of
  /// it shares one of them but for one pair in some hundreds.
  public var keys: [UInt32] { shingles.prefix(min(max(shingleCount / 20, 20), 32)).map { $0 >> 1 } }

  /// The hashes to look an article up by: more than ``keys``, so that a shorter one is found, too.
  public var wantedKeys: [UInt32] { shingles.prefix(64).map { $0 >> 1 } }
}

/// How a sketch is stored.
extension StorySketch {
  /// The form that ``bytes`` writes; what another version wrote is no sketch.
  private static let version: UInt8 = 1

  /// The sketch as bytes for storing, at most 1008.
  public var bytes: [UInt8] {
    let head = [
      Self.version, isTitled ? 1 : 0, UInt8(title.count), UInt8(facts.count), UInt8(slots.count),
      0, 0, 0,
    ]
    let numbers = title + facts + slots.map(\.place) + slots.map(\.fact) + shingles
    return head
      + numbers.flatMap { hash in
        (0..<4).map { UInt8(truncatingIfNeeded: hash >> UInt32(24 - 8 * $0)) }
      }
  }

  /// Reads what ``bytes`` wrote; nil where it is none.
  public init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count >= 8, bytes.count % 4 == 0, bytes[0] == Self.version else { return nil }
    var numbers = stride(from: 8, to: bytes.count, by: 4).map { start in
      bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }[...]
    func take(_ count: UInt8) -> [UInt32] {
      defer { numbers = numbers.dropFirst(Int(count)) }
      return Array(numbers.prefix(Int(count)))
    }
    isTitled = bytes[1] == 1
    title = take(bytes[2])
    facts = take(bytes[3])
    let places = take(bytes[4])
    slots = zip(places, take(bytes[4])).map(Slot.init)
    shingles = Array(numbers)
    guard slots.count == Int(bytes[4]), shingles.count <= Self.size,
      [title, facts, places, shingles].allSatisfy(Self.isAscending)
    else { return nil }
  }

  private static func isAscending(_ hashes: [UInt32]) -> Bool {
    zip(hashes, hashes.dropFirst()).allSatisfy { $0 < $1 }
  }
}
