import ExtractionCore

/// What a document can be found by, in about one byte for each of its words: a Bloom filter (Bloom,
/// "Space/time trade-offs in hash coding with allowable errors", 1970) over its words, the keys of
/// names, the stems, the beginnings of words, its facts and its speakers.
///
/// It never denies what is there: a store keeps it beside each article, and trying a topic on all
/// articles reads only those whose signature a ``DocumentFilter`` lets through. About two of a hundred
/// features that are not there seem to be.
public struct DocumentSignature: Sendable, Hashable {
  /// Changes whenever the features do; a signature of another version lets everything through.
  public static let version: UInt8 = 1
  /// How many bits each feature sets.
  static let hashes = 5
  private static let bitsPerFeature = 8
  /// Longer texts share their bits: a signature that is full lets everything through.
  private static let longest = 1 << 16

  /// The version and the bits: what is stored.
  public private(set) var bytes: [UInt8]

  /// Makes the signature of a document.
  /// - Parameter stemmer: the one that topics are compiled with.
  public init(of document: Document, stemmer: any Stemmer = SnowballStemmer()) {
    self.init(features: DocumentFeatures(of: document, stemmer: stemmer).all)
  }

  init(features: FeatureSet) {
    let count = min(max(8, features.count * Self.bitsPerFeature / 8), Self.longest)
    bytes = [UInt8](repeating: 0, count: count + 1)
    bytes[0] = Self.version
    var bits = bytes
    features.forEach { feature in
      Self.forEachBit(of: feature, in: count * 8) { bit in
        bits[1 + (bit >> 3)] |= 1 << UInt8(bit & 7)
      }
    }
    bytes = bits
  }

  /// Calls with the places of a feature among so many bits (Kirsch and Mitzenmacher, "Less hashing,
  /// same performance", 2006).
  @inline(__always)
  static func forEachBit(of feature: UInt64, in count: Int, _ body: (Int) -> Void) {
    var place = feature & 0xFFFF_FFFF
    let step = feature >> 32 | 1
    for _ in 0..<hashes {
      body(Int(truncatingIfNeeded: ((place & 0xFFFF_FFFF) * UInt64(count)) >> 32))
      place += step
    }
  }
}
