/// The general entities that a document declares for itself.
struct XMLEntities {
  private static let countLimit = 256
  private static let lengthLimit = 1024
  /// What all of them together may add to a document: beyond, references are dropped.
  private static let totalLimit = 1 << 20

  private var texts: [String: [UInt8]] = [:]
  private let budget = Budget()

  private final class Budget {
    var left = totalLimit
  }

  /// Reads the declarations of a document type declaration. Only plain ones: an entity that mentions
  /// another, holds markup, or lies elsewhere is not declared.
  mutating func declare(_ doctype: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while let mark = ByteSearch.index(of: "<!ENTITY", in: doctype, from: place) {
      place = mark + 8
      guard texts.count < Self.countLimit else { return }
      declareOne(doctype, &place)
    }
  }

  private mutating func declareOne(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
    var cursor = TagCursor(place)
    cursor.skipSpace(bytes)
    let start = cursor.place
    while cursor.place < bytes.count, XMLCharacter.isName(bytes[cursor.place]) { cursor.place += 1 }
    let name = String(decoding: bytes[start..<cursor.place], as: UTF8.self)
    cursor.skipSpace(bytes)
    place = cursor.place
    guard !name.isEmpty, place < bytes.count,
      bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'")
    else { return }
    let end = ByteSearch.index(of: bytes[place], in: bytes, from: place + 1)
    guard end < bytes.count else { return }
    let value = UnsafeBufferPointer(rebasing: bytes[place + 1..<end])
    place = end
    guard value.count <= Self.lengthLimit, texts[name] == nil, let text = Self.plain(value)
    else { return }
    texts[name] = text
  }

  /// The replacement text, if it is plain: character references are resolved, anything else that
  /// starts with "&" or "<" makes it none.
  private static func plain(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var index = 0
    while index < value.count {
      switch value[index] {
      case UInt8(ascii: "&"):
        guard index + 1 < value.count, value[index + 1] == UInt8(ascii: "#"),
          let reference = NumericReference(value, at: index + 2)
        else { return nil }
        reference.append(to: &out)
        index += 2 + reference.length
      case UInt8(ascii: "<"): return nil
      default:
        out.append(value[index])
        index += 1
      }
    }
    return out
  }

  /// Appends character data with its references resolved. Numbers 128 to 159 stay as they are: two
  /// or three of them may be the bytes of one character.
  func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var index = 0
    while true {
      let mark = ByteSearch.index(of: UInt8(ascii: "&"), in: bytes, from: index)
      if mark > index {
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<mark]))
      }
      guard mark < bytes.count else { return }
      index = mark + 1
      if let (byte, length) = Self.commonest(bytes, at: index) {
        out.append(byte)
        index += length
      } else if let length = appendReference(bytes, at: index, to: &out) {
        index += length
      } else {
        out.append(UInt8(ascii: "&"))
      }
    }
  }

  /// `lt`, `gt`, `amp` and `quot`, of which escaped markup is full.
  @inline(__always)
  private static func commonest(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (UInt8, length: Int)? {
    guard index + 4 < bytes.count else { return nil }
    let second = bytes[index + 1]
    switch bytes[index] {
    case UInt8(ascii: "l") where second == UInt8(ascii: "t") && bytes[index + 2] == 0x3B:
      return (UInt8(ascii: "<"), 3)
    case UInt8(ascii: "g") where second == UInt8(ascii: "t") && bytes[index + 2] == 0x3B:
      return (UInt8(ascii: ">"), 3)
    case UInt8(ascii: "a")
    where second == UInt8(ascii: "m") && bytes[index + 2] == UInt8(ascii: "p")
      && bytes[index + 3] == 0x3B:
      return (UInt8(ascii: "&"), 4)
    case UInt8(ascii: "q")
    where second == UInt8(ascii: "u") && bytes[index + 2] == UInt8(ascii: "o")
      && bytes[index + 3] == UInt8(ascii: "t") && bytes[index + 4] == 0x3B:
      return (UInt8(ascii: "\""), 5)
    default: return nil
    }
  }

  private func appendReference(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to out: inout [UInt8]
  ) -> Int? {
    if index < bytes.count, bytes[index] == UInt8(ascii: "#") {
      guard let reference = NumericReference(bytes, at: index + 1) else { return nil }
      reference.append(to: &out, keepingControls: true)
      return reference.length + 1
    }
    if !texts.isEmpty, let length = appendDeclared(bytes, at: index, to: &out) { return length }
    if let length = appendAngle(bytes, at: index, to: &out) { return length }
    return Entities.appendReference(bytes, at: index, to: &out)
  }

  /// `&lang;` and `&rang;`: XML takes them from XHTML 1.0, where they are U+2329 and U+232A; HTML has
  /// moved them since.
  private func appendAngle(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to out: inout [UInt8]
  ) -> Int? {
    guard index + 4 < bytes.count, bytes[index + 1] == UInt8(ascii: "a"),
      bytes[index + 4] == UInt8(ascii: ";"), bytes[index + 2] == UInt8(ascii: "n"),
      bytes[index + 3] == UInt8(ascii: "g")
    else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "l"): UTF8Repair.append(0x2329, to: &out)
    case UInt8(ascii: "r"): UTF8Repair.append(0x232A, to: &out)
    default: return nil
    }
    return 5
  }

  private func appendDeclared(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, to out: inout [UInt8]
  ) -> Int? {
    var end = index
    while end < bytes.count, end - index < 256, XMLCharacter.isName(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let text = texts[String(decoding: bytes[index..<end], as: UTF8.self)]
    else { return nil }
    budget.left -= text.count
    if budget.left >= 0 { out += text }
    return end - index + 1
  }
}

/// Finds the end of a document type declaration or of any other `<!…>`.
struct DoctypeScanner {
  /// Just behind its ">"; nil where there is none.
  private(set) var end: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var isInSubset = false
    var index = start + 2
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let close = Self.quoteEnd(bytes, at: index, isInSubset) else { break }
        index = close
      case UInt8(ascii: ">") where !isInSubset:
        end = index + 1
        return
      default: break
      }
      index += 1
    }
  }

  /// The closing mark, if it comes soon: outside a subset before any ">".
  private static func quoteEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ isInSubset: Bool
  ) -> Int? {
    let limit = min(bytes.count, index + 4096)
    for place in index + 1..<limit {
      if bytes[place] == bytes[index] { return place }
      if !isInSubset, bytes[place] == UInt8(ascii: ">") { return nil }
    }
    return nil
  }
}
