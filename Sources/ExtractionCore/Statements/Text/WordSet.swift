/// A set of words that grows, asked and filled for every token of a text.
///
/// The words' own hash is good already, so the set probes with it; Swift's set would hash the hash
/// again, which showed in the profile.
struct WordSet: Sendable {
  /// The hashes by place; 0 is a free place.
  private var places = [UInt64](repeating: 0, count: 8)
  private(set) var count = 0

  /// Adds a word; false where it was there.
  @discardableResult
  mutating func insert(_ word: WordID) -> Bool {
    let key = Self.key(word)
    let place = place(of: key)
    guard places[place] == 0 else { return false }
    places[place] = key
    count += 1
    if count * 2 > places.count { grow() }
    return true
  }

  /// Whether a word is in it.
  func contains(_ word: WordID) -> Bool { places[place(of: Self.key(word))] != 0 }

  /// No word's key is 0, which stands for a free place.
  private static func key(_ word: WordID) -> UInt64 { word.hash == 0 ? 1 : word.hash }

  /// The key's place, or the free one where it would stand. There is one: half of the set is free.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while places[place] != 0, places[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = places
    places = [UInt64](repeating: 0, count: old.count * 2)
    for key in old where key != 0 { places[place(of: key)] = key }
  }
}
