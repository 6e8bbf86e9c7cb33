import Markup

/// RSS does not say whether a value is text or HTML: these tell by looking.
enum LooseHTML {
  /// Whether text is meant as HTML: it has an end tag, an empty tag, or a character reference.
  static func looksLike(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "<") where isTag(bytes, index): return true
        case UInt8(ascii: "&") where isReference(bytes, index): return true
        default: index += 1
        }
      }
      return false
    }
  }

  /// A tag of a name that HTML has.
  private static func isTag(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var place = index + 1
    if place < bytes.count, bytes[place] == UInt8(ascii: "/") { place += 1 }
    var name: [UInt8] = []
    while place < bytes.count, name.count < 12 {
      let byte = bytes[place] | 0x20
      guard byte &- 0x61 < 26 || bytes[place] &- 0x30 < 10 else { break }
      name.append(bytes[place] &- 0x30 < 10 ? bytes[place] : byte)
      place += 1
    }
    guard place < bytes.count, HTMLSanitizer.isElement(String(decoding: name, as: UTF8.self))
    else { return false }
    return bytes[place] == UInt8(ascii: ">") || bytes[place] == UInt8(ascii: "/")
      || bytes[place] <= 0x20
  }

  private static func isReference(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let end = min(bytes.count, index + 34)
    guard let close = bytes[index..<end].firstIndex(of: UInt8(ascii: ";")) else { return false }
    let text = String(decoding: bytes[index...close], as: UTF8.self)
    return Entities.decode(text) != text
  }

  /// Plain text as HTML.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x3C || $0 == 0x3E || $0 == 0x26 }) else { return text }
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      case UInt8(ascii: "&"): out += "&amp;".utf8
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
