/// How likely each token of a passage heads a cue, in 255ths: whole numbers, the same everywhere.
struct CueChances: Sendable {
  /// Of speech.
  var speech: [UInt8]
  /// Of speech or belief.
  var any: [UInt8]

  init(count: Int) {
    speech = Array(repeating: 0, count: count)
    any = speech
  }

  /// Sets the chances of a token.
  mutating func set(_ token: Int, _ shares: (speech: UInt8, any: UInt8)) {
    speech[token] = shares.speech
    any[token] = shares.any
  }
}

/// Where the cues of a passage stand, for asking "the next one", "the one before".
struct CueMap {
  let chances: CueChances
  /// The nearest likely cue at or after each token, within its sentence, else -1; and before.
  private(set) var next: [Int32]
  private(set) var previous: [Int32]

  /// A cue that others reckon with: about .2.
  static let likely: UInt8 = 51

  init(_ chances: CueChances, _ cells: Cells) {
    self.chances = chances
    let count = cells.count
    next = Array(repeating: -1, count: count + 1)
    previous = next
    var last: Int32 = -1
    for index in 0..<count {
      if index == cells.first(index) { last = -1 }
      if chances.any[index] > Self.likely { last = Int32(index) }
      previous[index] = last
    }
    last = -1
    for index in (0..<count).reversed() {
      if index == cells.last(index) { last = -1 }
      if chances.any[index] > Self.likely { last = Int32(index) }
      next[index] = last
    }
  }

  /// The nearest cue at or after a token that is not the head itself.
  @inline(__always)
  func next(_ index: Int, not head: Int, _ cells: Cells) -> Int? {
    var found = Int(next[index])
    if found == head { found = head < cells.last(head) ? Int(next[head + 1]) : -1 }
    return found < 0 ? nil : found
  }

  /// The nearest cue at or before a token that is not the head itself.
  @inline(__always)
  func previous(_ index: Int, not head: Int, _ cells: Cells) -> Int? {
    var found = Int(previous[index])
    if found == head { found = head > cells.first(head) ? Int(previous[head - 1]) : -1 }
    return found < 0 ? nil : found
  }
}
