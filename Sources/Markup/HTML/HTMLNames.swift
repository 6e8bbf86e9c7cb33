/// Finds tags and attribute names by the hash of their lower-case bytes.
struct HTMLNames: Sendable {
  /// One table for all readers; it never changes.
  static let shared = HTMLNames()

  private var slots = [(hash: UInt64, tag: HTMLTag)](repeating: (0, .unknown), count: 1024)
  private var attributeSlots = [(hash: UInt64, name: HTMLAttributeName?)](
    repeating: (0, nil), count: 256)

  private init() {
    for tag in HTMLTag.allCases where tag != .text && tag != .unknown {
      let hash = Self.hash(tag.name)
      var slot = Int(hash & 1023)
      while slots[slot].hash != 0 { slot = (slot + 1) & 1023 }
      slots[slot] = (hash, tag)
    }
    for name in HTMLAttributeName.allCases {
      let hash = Self.hash(name.name)
      var slot = Int(hash & 255)
      while attributeSlots[slot].hash != 0 { slot = (slot + 1) & 255 }
      attributeSlots[slot] = (hash, name)
    }
  }

  func tag(_ hash: UInt64) -> HTMLTag {
    var slot = Int(hash & 1023)
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].tag }
      slot = (slot + 1) & 1023
    }
    return .unknown
  }

  func attribute(_ hash: UInt64) -> HTMLAttributeName? {
    var slot = Int(hash & 255)
    while attributeSlots[slot].hash != 0 {
      if attributeSlots[slot].hash == hash { return attributeSlots[slot].name }
      slot = (slot + 1) & 255
    }
    return nil
  }

  /// FNV-1a, with its bits folded down so that the low ones carry all of it.
  static func hash(_ name: String) -> UInt64 {
    var hash = seed
    for byte in name.utf8 { hash = mix(hash, byte) }
    return finish(hash)
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  @inline(__always) static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  @inline(__always) static func finish(_ hash: UInt64) -> UInt64 { hash ^ hash >> 29 | 1 }
}
