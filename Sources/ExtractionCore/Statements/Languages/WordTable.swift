/// A table by word that is filled once and asked for every token.
///
/// The words' own hash is good already, so the table probes with it; Swift's dictionary would hash the
/// hash again, which showed in the profile.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  /// Where the value of each key stands. Values are large and most words are not listed: what is asked
  /// for every token are the keys alone, and they stay in the processor's cache.
  private var places: [UInt32]
  private var values: [Value] = []
  private let mask: Int

  init() { self.init([:]) }

  init(_ entries: [WordID: Value]) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    places = Array(repeating: 0, count: size)
    values.reserveCapacity(entries.count)
    for (word, value) in entries {
      let place = place(of: word)
      keys[place] = word.hash
      places[place] = UInt32(values.count)
      values.append(value)
    }
  }

  /// What is known of a word.
  subscript(word: WordID) -> Value? {
    let place = place(of: word)
    return keys[place] == 0 ? nil : values[Int(places[place])]
  }

  /// The word's place, or the free one where it would stand. There is one: half of the table is free.
  @inline(__always)
  private func place(of word: WordID) -> Int {
    var place = Int(truncatingIfNeeded: word.hash ^ (word.hash >> 29)) & mask
    while keys[place] != 0, keys[place] != word.hash { place = (place + 1) & mask }
    return place
  }
}
