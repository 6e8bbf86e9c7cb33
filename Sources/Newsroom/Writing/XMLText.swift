extension String {
  /// This text for the inside of an XML or HTML element or of a quoted attribute. Control
  /// characters that XML 1.0 has no place for (section 2.2) are left out.
  var escaped: String {
    var result = ""
    result.reserveCapacity(utf8.count + 16)
    for character in unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result.unicodeScalars.append(character)
      case "\0"..."\u{1F}": continue
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
