/// How a piece of text is shown on a terminal (ECMA-48, SGR).
enum Ink: String {
  case bold = "1"
  case dim = "2"
  case underlined = "4"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case blue = "34"
  case magenta = "35"
  case cyan = "36"
}

/// Paints text, or leaves it as it is where nobody sees colours.
struct Painter {
  /// Whether anything is painted.
  let isColoured: Bool

  /// The text in these inks; it has to be harmless already.
  func callAsFunction(_ text: String, _ inks: Ink...) -> String {
    guard isColoured, !inks.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(inks.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
