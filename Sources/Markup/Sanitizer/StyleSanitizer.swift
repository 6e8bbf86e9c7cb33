/// Declarations of style: properties that change how text looks stay, everything else goes.
enum StyleSanitizer {
  /// The declarations that may stay, "property: value;" each; nil where none does.
  static func sanitize(_ style: String) -> String? {
    guard isHarmless(style) else { return nil }
    var kept: [String] = []
    for declaration in style.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let name = WhiteSpace.collapsed(String(parts[0])).lowercased()
      let value = WhiteSpace.collapsed(String(parts[1]))
      if !value.isEmpty, allows(name, value) { kept.append("\(name): \(value);") }
    }
    return kept.isEmpty ? nil : kept.joined(separator: " ")
  }

  /// Escapes and comments hide what a value is.
  private static func isHarmless(_ style: String) -> Bool {
    style.utf8.allSatisfy { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte <= 0x20
        || ":,;#%.()!'\"-".utf8.contains(byte)
    }
  }

  private static func allows(_ name: String, _ value: String) -> Bool {
    if properties.contains(name) { return !value.contains("(") || value.hasPrefix("rgb") }
    guard let group = name.split(separator: "-").first,
      ["background", "border", "margin", "padding"].contains(group)
    else { return false }
    return value.split(separator: " ").allSatisfy { keywords.contains(String($0)) || isMeasure($0) }
  }

  /// A colour or a length: "#fff", "rgb(1,2,3)", "1.5em", "0".
  private static func isMeasure(_ word: Substring) -> Bool {
    if word.hasPrefix("#") { return word.utf8.count <= 9 }
    if word.hasPrefix("rgb(") && word.hasSuffix(")") { return true }
    let digits = word.drop { $0 == "-" || $0 == "." || $0.isNumber }
    guard digits.utf8.count < word.utf8.count || digits.isEmpty else { return false }
    return ["", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "%", ",", ")"].contains(
      String(digits))
  }

  private static let properties: Set<String> = [
    "azimuth", "background-color", "border-bottom-color", "border-collapse", "border-color",
    "border-left-color", "border-right-color", "border-top-color", "clear", "color", "cursor",
    "direction", "display", "elevation", "float", "font", "font-family", "font-size", "font-style",
    "font-variant", "font-weight", "height", "letter-spacing", "line-height", "overflow", "pause",
    "pause-after", "pause-before", "pitch", "pitch-range", "richness", "speak", "speak-header",
    "speak-numeral", "speak-punctuation", "speech-rate", "stress", "text-align",
    "text-decoration", "text-indent", "unicode-bidi", "vertical-align", "voice-family", "volume",
    "white-space", "width",
  ]

  private static let keywords: Set<String> = [
    "auto", "aqua", "black", "block", "blue", "bold", "both", "bottom", "brown", "center",
    "collapse", "dashed", "dotted", "fuchsia", "gray", "green", "!important", "italic", "left",
    "lime", "maroon", "medium", "none", "navy", "normal", "nowrap", "olive", "pointer", "purple",
    "red", "right", "silver", "solid", "teal", "top", "transparent", "underline", "white",
    "yellow",
  ]
}
