import Glibc

/// Reads the markup of a page: tags, attributes, comments, raw text (WHATWG HTML Living Standard,
/// section 13.2.5, as far as it matters for a tree of text).
struct HTMLReader {
  let source: [UInt8]
  private(set) var position = 0
  private var builder: HTMLTreeBuilder
  private let names = HTMLNames.shared
  /// Set once an `svg` or `math` was found to have no end, so that no other one looks for it.
  private var hasUnclosedGraphics = false

  init(source: [UInt8]) {
    self.source = source
    builder = HTMLTreeBuilder(capacity: source.count)
  }

  mutating func read() -> HTMLTree {
    while position < source.count {
      let less = find(UInt8(ascii: "<"), from: position) ?? source.count
      if less > position { text(position..<less) }
      position = less
      if position < source.count { markup() }
    }
    return builder.finish()
  }

  // MARK: Markup

  private mutating func markup() {
    let next = position + 1 < source.count ? source[position + 1] : 0
    switch next {
    case _ where isLetter(next): startTag()
    case UInt8(ascii: "/"): endTag()
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
    default:
      let start = position
      position += 1
      while position < source.count, source[position] == UInt8(ascii: "<"), !isMarkup(at: position)
      {
        position += 1
      }
      text(start..<position)
    }
  }

  /// Whether what stands behind a `<` makes it more than a sign.
  private func isMarkup(at less: Int) -> Bool {
    guard less + 1 < source.count else { return false }
    let next = source[less + 1]
    return isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  private mutating func skip(past byte: UInt8) {
    position = find(byte, from: position).map { $0 + 1 } ?? source.count
  }

  /// A comment, or something like `<!DOCTYPE html>`.
  private mutating func declaration() {
    guard matches("<!--", at: position) else { return skip(past: UInt8(ascii: ">")) }
    position += 4
    if matches(">", at: position) || matches("->", at: position) {
      return skip(past: UInt8(ascii: ">"))
    }
    while let dash = find(UInt8(ascii: "-"), from: position) {
      if matches("-->", at: dash) || matches("--!>", at: dash) {
        position = dash + 2
        return skip(past: UInt8(ascii: ">"))
      }
      position = dash + 1
    }
    position = source.count
  }

  private mutating func endTag() {
    position += 2
    guard position < source.count, isLetter(source[position]) else {
      return skip(past: UInt8(ascii: ">"))
    }
    let name = tagName()
    skip(past: UInt8(ascii: ">"))
    builder.end(names.tag(name), name: name)
  }

  private mutating func startTag() {
    position += 1
    let name = tagName()
    let tag = names.tag(name)
    let count = attributes()
    guard position <= source.count else { return }
    if builder.start(tag, name: name, attributes: count) {
      content(of: tag)
    } else if Self.rawTags.contains(tag) {
      skipContent(of: tag)
    }
  }

  /// The hash of the lower-case name at the position, which moves behind it.
  private mutating func tagName() -> UInt64 {
    var hash = HTMLNames.seed
    while position < source.count {
      let byte = source[position]
      if isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      hash = HTMLNames.mix(hash, lowercase(byte))
      position += 1
    }
    return HTMLNames.finish(hash)
  }

  // MARK: Attributes

  /// Reads the attributes up to the end of the tag and keeps those that have a name here, each
  /// once, so that a tag with 40,000 of them costs no more than its bytes.
  private mutating func attributes() -> Int {
    var kept = 0
    var seen: UInt64 = 0
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        return kept
      }
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let name = names.attribute(attributeName())
      let value = attributeValue()
      guard let name, seen >> UInt64(name.rawValue) & 1 == 0 else { continue }
      seen |= 1 << UInt64(name.rawValue)
      builder.addAttribute(name, value: value, from: source)
      kept += 1
    }
    return kept
  }

  private mutating func attributeName() -> UInt64 {
    var hash = HTMLNames.seed
    var isFirst = true
    while position < source.count {
      let byte = source[position]
      if isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      if byte == UInt8(ascii: "="), !isFirst { break }
      hash = HTMLNames.mix(hash, lowercase(byte))
      isFirst = false
      position += 1
    }
    return HTMLNames.finish(hash)
  }

  private mutating func attributeValue() -> Range<Int> {
    skipSpace()
    guard position < source.count, source[position] == UInt8(ascii: "=") else {
      return position..<position
    }
    position += 1
    skipSpace()
    guard position < source.count else { return position..<position }
    let quote = source[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let end = find(quote, from: start) ?? source.count
      position = min(end + 1, source.count)
      return start..<end
    }
    let start = position
    while position < source.count, !isSpace(source[position]),
      source[position] != UInt8(ascii: ">")
    {
      position += 1
    }
    return start..<position
  }

  private mutating func skipSpace() {
    while position < source.count, isSpace(source[position]) { position += 1 }
  }

  // MARK: Text

  private mutating func text(_ range: Range<Int>) {
    builder.addText(range, of: source)
  }

  /// Elements whose content is no markup.
  private mutating func content(of tag: HTMLTag) {
    switch tag {
    case .script:
      let start = position
      let end = scriptEnd(from: start)
      builder.addRawText(start..<end, of: source)
      skipEndTag(at: end)
    case .title:
      let end = endTag(of: "title", from: position) ?? source.count
      builder.addText(position..<end, of: source)
      builder.endRawElement()
      skipEndTag(at: end)
    case .style, .textarea, .iframe, .noembed, .noframes, .xmp:
      skipEndTag(at: endTag(of: tag.name, from: position) ?? source.count)
      builder.endRawElement()
    case .svg, .math:
      if skipGraphics(tag) { builder.endRawElement() }
    case .plaintext:
      // The rest of the page is text, whatever it looks like.
      builder.addRawText(position..<source.count, of: source)
      position = source.count
    default: break
    }
  }

  /// Skips the content of an element for which there is no room: it is no markup all the same.
  private mutating func skipContent(of tag: HTMLTag) {
    switch tag {
    case .script: skipEndTag(at: scriptEnd(from: position))
    case .svg, .math: _ = skipGraphics(tag)
    default: skipEndTag(at: endTag(of: tag.name, from: position) ?? source.count)
    }
  }

  private static let rawTags: HTMLTagSet = [
    .script, .style, .title, .textarea, .iframe, .noembed, .noframes, .xmp, .svg, .math,
  ]

  /// Skips a drawing; one without an end is markup like any other.
  private mutating func skipGraphics(_ tag: HTMLTag) -> Bool {
    guard !hasUnclosedGraphics, let end = endTag(of: tag.name, from: position) else {
      hasUnclosedGraphics = true
      return false
    }
    skipEndTag(at: end)
    return true
  }

  private mutating func skipEndTag(at end: Int) {
    position = end
    if position < source.count { skip(past: UInt8(ascii: ">")) }
  }

  /// Where the next `</name` stands.
  private func endTag(of name: String, from start: Int) -> Int? {
    var position = start
    while let less = find(UInt8(ascii: "<"), from: position) {
      if isEndTag(name, at: less) { return less }
      position = less + 1
    }
    return nil
  }

  private func isEndTag(_ name: String, at less: Int) -> Bool {
    less + 1 < source.count && source[less + 1] == UInt8(ascii: "/") && isName(name, at: less + 2)
  }

  /// Whether a tag's whole name stands there, in whatever case.
  private func isName(_ name: String, at start: Int) -> Bool {
    let end = start + name.utf8.count
    guard end <= source.count else { return false }
    var index = start
    for byte in name.utf8 {
      guard lowercase(source[index]) == byte else { return false }
      index += 1
    }
    return end == source.count || isSpace(source[end]) || source[end] == UInt8(ascii: ">")
      || source[end] == UInt8(ascii: "/")
  }

  /// Where the end tag of a script stands. Inside `<!--` a script may hold `<script>…</script>`
  /// (section 13.2.5.20, "script data double escaped state").
  private func scriptEnd(from start: Int) -> Int {
    var position = start
    var comment: Int?
    var isDouble = false
    while let less = find(UInt8(ascii: "<"), from: position) {
      position = less + 1
      if let end = comment, less > end {
        comment = nil
        isDouble = false
      }
      if isEndTag("script", at: less) {
        if !isDouble { return less }
        isDouble = false
      } else if comment == nil, matches("<!--", at: less) {
        comment = commentEnd(from: less + 2)
      } else if comment != nil, isName("script", at: less + 1) {
        isDouble = true
      }
    }
    return isDouble ? endTag(of: "script", from: start) ?? source.count : source.count
  }

  private func commentEnd(from start: Int) -> Int {
    var position = start
    while let dash = find(UInt8(ascii: "-"), from: position) {
      if matches("-->", at: dash) { return dash }
      position = dash + 1
    }
    return source.count
  }

  // MARK: Bytes

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < source.count else { return nil }
    return source.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func matches(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= source.count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<count where source[start + index] != wanted[index] { return false }
      return true
    }
  }

  @inline(__always) private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }

  @inline(__always) private func isLetter(_ byte: UInt8) -> Bool {
    lowercase(byte) >= UInt8(ascii: "a") && lowercase(byte) <= UInt8(ascii: "z")
  }

  @inline(__always) private func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
