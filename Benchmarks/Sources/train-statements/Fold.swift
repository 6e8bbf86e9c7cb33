/// A share of a corpus that is kept out of training.
struct Fold {
  var number: Int
  var count: Int

  /// Reads "0/4" (0/1 is all of it); nil where it is none.
  init?(_ text: String) {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, parts[1] > 0, (0..<parts[1]).contains(parts[0]) else { return nil }
    number = parts[0]
    count = parts[1]
  }

  /// Whether a document belongs to it: by its id alone, so the same whatever else the corpus holds.
  func contains(_ id: String) -> Bool {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int((hash >> 20) % UInt64(count)) == number
  }
}
