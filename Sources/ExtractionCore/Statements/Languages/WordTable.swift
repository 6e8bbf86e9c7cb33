/// A table by word that is filled once and asked for every token.
///
/// The words' own hash is good already, so the table probes with it; Swift's dictionary would hash the
/// hash again, which showed in the profile.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private let mask: Int

  init() { self.init([:]) }

  init(_ entries: [WordID: Value]) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
    for (word, value) in entries {
      let place = place(of: word)
      keys[place] = word.hash
      values[place] = value
    }
  }

  /// What is known of a word.
  subscript(word: WordID) -> Value? { values[place(of: word)] }

  /// The word's place, or the free one where it would stand. There is one: half of the table is free.
  @inline(__always)
  private func place(of word: WordID) -> Int {
    var place = Int(truncatingIfNeeded: word.hash ^ (word.hash >> 29)) & mask
    while keys[place] != 0, keys[place] != word.hash { place = (place + 1) & mask }
    return place
  }
}
