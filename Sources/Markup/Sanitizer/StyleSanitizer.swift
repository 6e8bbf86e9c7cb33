/// Declarations of style: properties that change how text looks stay, everything else goes.
enum StyleSanitizer {
  /// Appends the declarations that may stay, "property: value;" each, a space between.
  static func append(_ style: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    let start = out.count
    var place = 0
    while place < style.count {
      let end = ByteSearch.index(of: UInt8(ascii: ";"), in: style, from: place)
      let declaration = UnsafeBufferPointer(rebasing: style[place..<end])
      place = end + 1
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = trimmed(declaration, 0..<colon)
      let value = trimmed(declaration, colon + 1..<declaration.count)
      guard !name.isEmpty, !value.isEmpty, allows(declaration, name, value) else { continue }
      if out.count > start { out.append(0x20) }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: declaration[name]))
      out.append(UInt8(ascii: ":"))
      out.append(0x20)
      WhiteSpace.appendCollapsed(UnsafeBufferPointer(rebasing: declaration[value]), to: &out)
      out.append(UInt8(ascii: ";"))
    }
  }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private static func allows(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ value: Range<Int>
  ) -> Bool {
    guard value.allSatisfy({ isHarmless(bytes[$0]) }) else { return false }
    if properties.flags(of: bytes, name).contains(.allowed) {
      return !value.contains { bytes[$0] == UInt8(ascii: "(") } || isColour(bytes, value)
    }
    let group = bytes[name].firstIndex(of: UInt8(ascii: "-")) ?? name.upperBound
    guard groups.flags(of: bytes, name.lowerBound..<group).contains(.allowed) else { return false }
    return areMeasures(bytes, value)
  }

  /// Escapes, comments and addresses hide what a value is.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "."),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "!"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "-"), 0...0x20:
      true
    default: (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }
  }

  /// `rgb(…)` alone has brackets.
  private static func isColour(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    bytes[word].starts(with: "rgb(".utf8) && bytes[word.upperBound - 1] == UInt8(ascii: ")")
      && word.dropFirst(4).dropLast().allSatisfy {
        bytes[$0] &- 0x30 < 10 || bytes[$0] == UInt8(ascii: ",") || bytes[$0] == UInt8(ascii: "%")
          || bytes[$0] <= 0x20
      }
  }

  /// Whether a value is made of keywords, colours and short lengths.
  private static func areMeasures(
    _ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>
  ) -> Bool {
    if isColour(bytes, value) { return true }
    var place = value.lowerBound
    while place < value.upperBound {
      let start = place
      var isInside = false
      while place < value.upperBound, isInside || bytes[place] > 0x20 {
        if bytes[place] == UInt8(ascii: "(") { isInside = true }
        if bytes[place] == UInt8(ascii: ")") { isInside = false }
        place += 1
      }
      guard isMeasure(bytes, start..<place) else { return false }
      while place < value.upperBound, bytes[place] <= 0x20 { place += 1 }
    }
    return true
  }

  /// A keyword, a colour or a length: "#fff", "rgb(1, 2, 3)", "1.5em", "0". Lengths have two digits
  /// before the point: longer ones could cover the page.
  private static func isMeasure(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    if bytes[word.lowerBound] == UInt8(ascii: "#") { return word.count <= 9 }
    if isColour(bytes, word) || keywords.flags(of: bytes, word).contains(.allowed) { return true }
    var place = word.lowerBound
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let digits = place
    while place < word.upperBound, bytes[place] &- 0x30 < 10 { place += 1 }
    guard place - digits <= 2 else { return false }
    if place < word.upperBound, bytes[place] == UInt8(ascii: ".") {
      place += 1
      while place < word.upperBound, bytes[place] &- 0x30 < 10 { place += 1 }
    }
    let unit = place..<word.upperBound
    return unit.isEmpty || units.flags(of: bytes, unit).contains(.allowed)
  }

  private static func table(_ names: String) -> NameTable {
    var table = NameTable()
    table.add(names, .allowed)
    return table
  }

  private static let groups = table("background border margin padding")

  private static let units = table("cm em ex in mm pc pt px % ,")

  private static let properties = table(
    """
    azimuth background-color border-bottom-color border-collapse border-color border-left-color \
    border-right-color border-top-color clear color cursor direction display elevation float font \
    font-family font-size font-style font-variant font-weight height letter-spacing line-height \
    overflow pause pause-after pause-before pitch pitch-range richness speak speak-header \
    speak-numeral speak-punctuation speech-rate stress text-align text-decoration text-indent \
    unicode-bidi vertical-align voice-family volume white-space width
    """)

  private static let keywords = table(
    """
    auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray \
    green !important italic left lime maroon medium none navy normal nowrap olive pointer purple \
    red right silver solid teal top transparent underline white yellow
    """)
}
