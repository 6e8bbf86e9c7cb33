/// Values computed once for a passage, by place. The room is kept for the next passage: the number of the
/// passage tells which values are its own.
struct KeptValues<Value> {
  private var values: [Value] = []
  private var owners: [UInt32] = []
  private var passage: UInt32 = 0
  private let zero: Value

  init(zero: Value) { self.zero = zero }

  /// Forgets all and makes room for so many places.
  mutating func begin(_ count: Int) {
    passage += 1
    guard values.count < count else { return }
    // Passages differ in length: twice the room, so that few of a text ask for more.
    values = Array(repeating: zero, count: count * 2)
    owners = Array(repeating: 0, count: count * 2)
  }

  /// Whether a value was kept at a place.
  @inline(__always) func holds(_ place: Int) -> Bool { owners[place] == passage }

  @inline(__always) subscript(place: Int) -> Value { values[place] }

  @inline(__always)
  mutating func keep(_ value: Value, at place: Int) {
    values[place] = value
    owners[place] = passage
  }
}
