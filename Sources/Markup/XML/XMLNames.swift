/// Names of elements and attributes as small numbers, equal where the names are equal but for the
/// case of ASCII letters (feeds write `<Item>…</item>`).
///
/// Bounded: a document with more names than a feed can have gets the number of ``other`` for the rest.
struct XMLNames {
  /// A name taken apart at its colon. The numbers are those of the whole, the prefix and the local
  /// part; the prefix is 0, the empty name, where there is none.
  struct Parts {
    var prefix: Int32
    var local: Int32
  }

  private static let limit = 4096
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private(set) var parts: [Parts] = []
  private var slots = [Int32](repeating: -1, count: 2 * limit)

  init() {
    // Number 0 is the empty name.
    ends.append(0)
    parts.append(Parts(prefix: 0, local: 0))
  }

  var count: Int { ends.count }

  /// The name in lower case.
  func text(_ name: Int32) -> String {
    let end = ends[Int(name)]
    let start = name == 0 ? 0 : ends[Int(name) - 1]
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether a name is that of this number, written in lower case.
  @inline(__always)
  func isSame(_ name: UnsafeBufferPointer<UInt8>, as number: Int32) -> Bool {
    let end = ends[Int(number)]
    let start = number == 0 ? 0 : ends[Int(number) - 1]
    guard end - start == name.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<name.count where bytes[start + index] != name[index] { return false }
      return true
    }
  }

  /// The number of a name.
  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard !name.isEmpty, name.count <= 256 else { return 0 }
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isEqual(slots[slot], name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard count < Self.limit else { return 0 }
    return add(name, at: slot)
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, at slot: Int) -> Int32 {
    let number = Int32(count)
    slots[slot] = number
    for byte in name { bytes.append(Self.folded(byte)) }
    ends.append(bytes.count)
    parts.append(Parts(prefix: 0, local: number))
    if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
      let prefix = self.number(of: UnsafeBufferPointer(rebasing: name[..<colon]))
      let local = self.number(of: UnsafeBufferPointer(rebasing: name[(colon + 1)...]))
      parts[Int(number)] = Parts(prefix: prefix, local: local)
    }
    return number
  }

  @inline(__always)
  private func isEqual(_ number: Int32, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[Int(number) - 1]
    guard ends[Int(number)] - start == name.count else { return false }
    for index in 0..<name.count where bytes[start + index] != Self.folded(name[index]) {
      return false
    }
    return true
  }

  /// FNV-1a.
  @inline(__always)
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(folded(byte))) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte.asciiLowercased
  }
}
