/// What a piece of markup ends with; one that is missing once is missing in all that follows.
enum Delimiter {
  case doubleQuote
  case singleQuote
  case comment
  case cdata
  case instruction
  case declaration
}

extension XMLScanner {
  /// Whatever starts with "<". Nil: it was passed over.
  mutating func markup(_ bytes: UnsafeBufferPointer<UInt8>) -> Event? {
    if !isFinal, bytes.count - position < patience { return .starved }
    let event = wholeMarkup(bytes)
    if case .starved = event { patience = 2 * (bytes.count - position) } else { patience = 0 }
    return event
  }

  private mutating func wholeMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Event? {
    guard position + 1 < bytes.count else {
      return isFinal ? literal() : .starved
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "/"): return endTag(bytes)
    case UInt8(ascii: "!"): return declaration(bytes)
    case UInt8(ascii: "?"): return instruction(bytes)
    case let byte where XMLCharacter.isNameStart(byte): return startTag(bytes)
    default: return literal()
    }
  }

  /// A "<" that is text.
  mutating func literal() -> Event? { textEvent(to: position + 1, verbatim: true) }

  private mutating func declaration(_ bytes: UnsafeBufferPointer<UInt8>) -> Event? {
    if starts(bytes, with: "<!--") {
      position += 4
      inside = .comment
      return nil
    }
    if starts(bytes, with: "<![CDATA[") {
      position += 9
      inside = .cdata
      return nil
    }
    if !isFinal, bytes.count - position < 9 { return .starved }
    guard !missing.contains(.declaration), let end = DoctypeScanner(bytes, from: position).end
    else {
      missing.insert(.declaration)
      return isFinal || bytes.count - position >= Self.tagLimit ? cutDeclaration(bytes) : .starved
    }
    entities.declare(UnsafeBufferPointer(rebasing: bytes[position..<end]))
    position = end
    return nil
  }

  /// A declaration without its end: up to its first ">".
  private mutating func cutDeclaration(_ bytes: UnsafeBufferPointer<UInt8>) -> Event? {
    let end = ByteSearch.index(of: UInt8(ascii: ">"), in: bytes, from: position)
    guard end < bytes.count else { return literal() }
    position = end + 1
    return nil
  }

  private func starts(_ bytes: UnsafeBufferPointer<UInt8>, with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length where bytes[position + index] != text.utf8Start[index] { return false }
    return true
  }

  private mutating func instruction(_ bytes: UnsafeBufferPointer<UInt8>) -> Event? {
    if let end = find("?>", .instruction, bytes) {
      position = end + 2
      return nil
    }
    if !isFinal, bytes.count - position < Self.tagLimit { return .starved }
    let end = ByteSearch.index(of: UInt8(ascii: ">"), in: bytes, from: position)
    position = min(end + 1, bytes.count)
    return nil
  }

  mutating func find(
    _ pattern: StaticString, _ delimiter: Delimiter, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard !missing.contains(delimiter) else { return nil }
    let found = ByteSearch.index(of: pattern, in: bytes, from: position)
    if found == nil { missing.insert(delimiter) }
    return found
  }

  /// The rest of a comment. One that never ends ends at its first ">", so it is kept as long as a
  /// tag is.
  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>) -> Event? {
    if !isFinal, bytes.count - position < patience { return .starved }
    patience = 0
    if let end = find("-->", .comment, bytes) {
      position = end + 3
      inside = .content
      return nil
    }
    guard isFinal else {
      if bytes.count - position < Self.tagLimit {
        patience = 2 * (bytes.count - position)
      } else {
        position = max(position, bytes.count - 2)
      }
      return .starved
    }
    let end = ByteSearch.index(of: UInt8(ascii: ">"), in: bytes, from: position)
    position = min(end + 1, bytes.count)
    inside = .content
    return nil
  }

  /// The rest of a CDATA section.
  mutating func cdata(_ bytes: UnsafeBufferPointer<UInt8>) -> Event? {
    if let end = find("]]>", .cdata, bytes) {
      if end > position + Self.textLimit {
        return textEvent(to: position + Self.textLimit, verbatim: true)
      }
      let event = end > position ? textEvent(to: end, verbatim: true) : nil
      position = end + 3
      inside = .content
      return event
    }
    return textEvent(to: isFinal ? bytes.count : bytes.count - 2, verbatim: true)
  }
}
