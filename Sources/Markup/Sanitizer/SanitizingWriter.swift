/// Writes what a sanitiser lets through.
///
/// Most markup is fit to stay as it is: runs of text and such tags are copied in one piece, and only
/// what must change is written anew.
struct SanitizingWriter {
  var out: [UInt8]
  let base: WebURL?
  private let html: UnsafeBufferPointer<UInt8>
  private let attributes = AttributeTable.shared
  /// Where the run starts that is not written yet.
  private var runStart = 0
  private var runEnd = 0

  /// A writer that goes on behind what is in `out`.
  init(_ html: UnsafeBufferPointer<UInt8>, to out: consuming [UInt8], base: WebURL?) {
    self.html = html
    self.out = out
    self.base = base
  }

  mutating func write(_ token: HTMLScanner.Token) {
    switch token {
    case .text(let range): write(text: range)
    case .start(let tag): write(start: tag)
    case .end(let tag): write(end: tag)
    }
  }

  /// Writes what is still held back.
  mutating func finish() {
    out.append(contentsOf: UnsafeBufferPointer(rebasing: html[runStart..<runEnd]))
    runStart = runEnd
  }

  /// Takes a piece that stays as it is.
  private mutating func keep(_ range: Range<Int>) {
    if range.lowerBound != runEnd {
      finish()
      runStart = range.lowerBound
    }
    runEnd = range.upperBound
  }

  private mutating func write(text range: Range<Int>) {
    if html[range.lowerBound] == UInt8(ascii: "<") {
      finish()
      append("&lt;")
    } else {
      keep(range)
    }
  }

  private mutating func write(end tag: HTMLScanner.Tag) {
    guard tag.flags.contains(.allowed), !tag.flags.contains(.void) else { return }
    if tag.attributes.isEmpty { return keep(tag.range) }
    finish()
    append("</")
    appendName(tag.name)
    append(">")
  }

  private mutating func write(start tag: HTMLScanner.Tag) {
    guard tag.flags.contains(.allowed) else { return }
    if tag.attributes.isEmpty || isFit(tag.attributes) { return keep(tag.range) }
    finish()
    append("<")
    appendName(tag.name)
    var cursor = AttributeCursor(html, tag.attributes)
    while let attribute = cursor.next() { write(attribute) }
    append(">")
  }

  /// Whether attributes may stay as they are: each is allowed, in double quotation marks, and holds
  /// nothing to be resolved or hidden.
  private func isFit(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    while true {
      while place < range.upperBound, html[place] <= 0x20 { place += 1 }
      if place == range.upperBound { return true }
      if html[place] == UInt8(ascii: "/") { return place + 1 == range.upperBound }
      let name = place
      while place < range.upperBound, html[place] > 0x3D || html[place] &- 0x2D < 0x0E {
        place += 1
      }
      guard place + 1 < range.upperBound, html[place] == UInt8(ascii: "="),
        html[place + 1] == UInt8(ascii: "\""), html[place - 1] != UInt8(ascii: "/")
      else { return false }
      let value = place + 2
      place = value
      while place < range.upperBound, html[place] != UInt8(ascii: "\"") { place += 1 }
      guard place < range.upperBound, isFit(name..<value - 2, value: value..<place) else {
        return false
      }
      place += 1
    }
  }

  private func isFit(_ name: Range<Int>, value: Range<Int>) -> Bool {
    let flags = attributes.flags(of: html, name)
    guard flags.contains(.allowed) else { return false }
    let text = UnsafeBufferPointer(rebasing: html[value])
    if flags.contains(.url) { return SafeURL.isPlainHTTP(text) }
    for byte in text where byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { return false }
    return true
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { out.append(contentsOf: $0) }
  }

  /// A name in lower case.
  private mutating func appendName(_ name: Range<Int>) {
    let start = out.count
    out.append(contentsOf: UnsafeBufferPointer(rebasing: html[name]))
    for index in start..<out.count where out[index] &- 0x41 < 26 { out[index] |= 0x20 }
  }

  private mutating func write(_ attribute: AttributeCursor.Attribute) {
    let flags = attributes.flags(of: html, attribute.name)
    if flags.contains(.style) { return write(style: attribute) }
    guard flags.contains(.allowed) else { return }
    if flags.contains(.url) { return write(url: attribute) }
    open(attribute)
    append(value: UnsafeBufferPointer(rebasing: html[attribute.value]))
    append("\"")
  }

  private mutating func open(_ attribute: AttributeCursor.Attribute) {
    append(" ")
    appendName(attribute.name)
    append("=\"")
  }

  /// A value, its references as they are.
  private mutating func append(value: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in value.enumerated() {
      let reference: StaticString
      switch byte {
      case UInt8(ascii: "\""): reference = "&quot;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      default: continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: value[start..<index]))
      append(reference)
      start = index + 1
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: value[start...]))
  }

  private mutating func write(url attribute: AttributeCursor.Attribute) {
    let value = UnsafeBufferPointer(rebasing: html[attribute.value])
    if SafeURL.isPlainHTTP(value) {
      open(attribute)
      append(value: value)
      append("\"")
      return
    }
    guard let url = SafeURL.resolve(value, base: base) else { return }
    open(attribute)
    append(text: url)
    append("\"")
  }

  private mutating func write(style attribute: AttributeCursor.Attribute) {
    let style = safeStyle(UnsafeBufferPointer(rebasing: html[attribute.value]))
    guard !style.isEmpty else { return }
    open(attribute)
    style.withUnsafeBufferPointer { append(value: $0) }
    append("\"")
  }

  private func safeStyle(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var style: [UInt8] = []
    if value.contains(UInt8(ascii: "&")) {
      var decoded: [UInt8] = []
      Entities.append(value, to: &decoded)
      decoded.withUnsafeBufferPointer { StyleSanitizer.append($0, to: &style) }
    } else {
      StyleSanitizer.append(value, to: &style)
    }
    return style
  }

  /// A value that was decoded.
  private mutating func append(text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: out.append(byte)
      }
    }
  }
}
