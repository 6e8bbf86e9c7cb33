/// Writes what a sanitiser lets through.
struct SanitizingWriter {
  var out: [UInt8] = []
  let base: WebURL?

  init(base: WebURL?) { self.base = base }

  mutating func write(_ token: HTMLScanner.Token, _ html: UnsafeBufferPointer<UInt8>) {
    switch token {
    case .text(let range): write(text: range, html)
    case .start(let tag): write(start: tag, html)
    case .end(let tag): write(end: tag, html)
    }
  }

  private mutating func write(text range: Range<Int>, _ html: UnsafeBufferPointer<UInt8>) {
    if html[range.lowerBound] == UInt8(ascii: "<") {
      out += "&lt;".utf8
    } else {
      out.append(contentsOf: UnsafeBufferPointer(rebasing: html[range]))
    }
  }

  private mutating func write(end tag: HTMLScanner.Tag, _ html: UnsafeBufferPointer<UInt8>) {
    let flags = ElementTable.shared.flags(of: html, tag.name)
    guard flags.contains(.allowed), !flags.contains(.void) else { return }
    out.append(UInt8(ascii: "<"))
    out.append(UInt8(ascii: "/"))
    appendName(tag.name, html)
    out.append(UInt8(ascii: ">"))
  }

  private mutating func write(start tag: HTMLScanner.Tag, _ html: UnsafeBufferPointer<UInt8>) {
    let flags = ElementTable.shared.flags(of: html, tag.name)
    guard flags.contains(.allowed) else { return }
    out.append(UInt8(ascii: "<"))
    appendName(tag.name, html)
    var cursor = AttributeCursor(html, tag.attributes)
    while let attribute = cursor.next() { write(attribute, html) }
    out.append(UInt8(ascii: ">"))
  }

  /// A name in lower case.
  private mutating func appendName(_ name: Range<Int>, _ html: UnsafeBufferPointer<UInt8>) {
    for index in name {
      let byte = html[index]
      out.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
  }

  private mutating func write(
    _ attribute: AttributeCursor.Attribute, _ html: UnsafeBufferPointer<UInt8>
  ) {
    let flags = AttributeTable.shared.flags(of: html, attribute.name)
    if flags.contains(.style) { return write(style: attribute, html) }
    guard flags.contains(.allowed) else { return }
    if flags.contains(.url) { return write(url: attribute, html) }
    open(attribute, html)
    append(value: UnsafeBufferPointer(rebasing: html[attribute.value]))
    out.append(UInt8(ascii: "\""))
  }

  private mutating func open(
    _ attribute: AttributeCursor.Attribute, _ html: UnsafeBufferPointer<UInt8>
  ) {
    out.append(0x20)
    appendName(attribute.name, html)
    out.append(UInt8(ascii: "="))
    out.append(UInt8(ascii: "\""))
  }

  /// A value, its references as they are.
  private mutating func append(value: UnsafeBufferPointer<UInt8>) {
    for byte in value {
      switch byte {
      case UInt8(ascii: "\""): out += "&quot;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      default: out.append(byte)
      }
    }
  }

  private mutating func write(
    url attribute: AttributeCursor.Attribute, _ html: UnsafeBufferPointer<UInt8>
  ) {
    let value = UnsafeBufferPointer(rebasing: html[attribute.value])
    if SafeURL.isPlainHTTP(value) {
      open(attribute, html)
      append(value: value)
      out.append(UInt8(ascii: "\""))
      return
    }
    guard let url = SafeURL.resolve(value, base: base) else { return }
    open(attribute, html)
    append(text: url)
    out.append(UInt8(ascii: "\""))
  }

  private mutating func write(
    style attribute: AttributeCursor.Attribute, _ html: UnsafeBufferPointer<UInt8>
  ) {
    var decoded: [UInt8] = []
    Entities.append(UnsafeBufferPointer(rebasing: html[attribute.value]), to: &decoded)
    var style: [UInt8] = []
    decoded.withUnsafeBufferPointer { StyleSanitizer.append($0, to: &style) }
    guard !style.isEmpty else { return }
    open(attribute, html)
    style.withUnsafeBufferPointer { append(value: $0) }
    out.append(UInt8(ascii: "\""))
  }

  /// A value that was decoded.
  private mutating func append(text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "\""): out += "&quot;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      default: out.append(byte)
      }
    }
  }
}
