/// Names of up to 24 bytes, found in bytes without making a string of them.
struct NameTable: Sendable {
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// It may be shown.
    static let allowed = Flags(rawValue: 1)
    /// An element without an end tag.
    static let void = Flags(rawValue: 2)
    /// An element that goes together with what it holds.
    static let dropped = Flags(rawValue: 4)
    /// An element at whose edges a line ends.
    static let block = Flags(rawValue: 8)
    /// An attribute that holds a URL.
    static let url = Flags(rawValue: 16)
    /// An attribute that holds declarations of style.
    static let style = Flags(rawValue: 32)
  }

  private struct Key: Hashable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0

    init() {}

    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      guard range.count <= 24, !range.isEmpty else { return nil }
      first = Self.word(bytes, range.prefix(8))
      guard range.count > 8 else { return }
      second = Self.word(bytes, range.dropFirst(8).prefix(8))
      third = Self.word(bytes, range.dropFirst(16))
    }

    /// Up to eight bytes in lower case.
    @inline(__always)
    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
      var word: UInt64 = 0
      for index in range {
        let byte = bytes[index]
        word = word << 8 | UInt64(byte.asciiLowercased)
      }
      return word
    }

    @inline(__always)
    var slot: Int {
      let mixed = (first ^ (second &* 31) ^ (third &* 17)) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed >> 52)
    }
  }

  private static let size = 4096
  /// An empty key marks a free slot: no name is empty.
  private var keys: [Key] = Array(repeating: Key(), count: size)
  private var values: [Flags] = Array(repeating: [], count: size)

  init() {}

  mutating func add(_ names: String, _ flags: Flags) {
    for name in names.split(separator: " ") {
      var text = String(name)
      text.withUTF8 { add($0, flags) }
    }
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, _ flags: Flags) {
    guard let key = Key(name, 0..<name.count) else { return }
    var slot = key.slot
    while keys[slot] != Key(), keys[slot] != key { slot = (slot + 1) & (Self.size - 1) }
    keys[slot] = key
    values[slot].formUnion(flags)
  }

  /// What is known of a name, whatever the case of its letters; nothing where it is not known.
  @inline(__always)
  func flags(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Flags {
    guard let key = Key(bytes, range) else { return [] }
    var slot = key.slot
    while keys[slot] != key {
      if keys[slot].first == 0 { return [] }
      slot = (slot + 1) & (Self.size - 1)
    }
    return values[slot]
  }

  /// What is known of a name.
  func flags(of name: String) -> Flags {
    var name = name
    return name.withUTF8 { flags(of: $0, 0..<$0.count) }
  }
}
