/// Reads a paragraph of dash dialogue: “— No, — he said. — I stay.”
///
/// The first dash opens speech. A dash before a small letter leads to the narrator's words, the one
/// after that back to speech.
struct DashDialogue {
  let bytes: [UInt8]
  let range: TextRange

  /// The stretches of speech, or nothing where the paragraph does not start with a dash.
  func quotations() -> [Quotation] {
    let dashes = dashes()
    guard let first = dashes.first, first.lowerBound == range.lowerBound else { return [] }
    var result: [Quotation] = []
    var opening: TextRange? = first
    for dash in dashes.dropFirst() {
      if let open = opening {
        guard isBeforeSmallLetter(dash.upperBound) else { continue }
        result.append(quotation(open, dash.lowerBound, close: dash))
        opening = nil
      } else {
        opening = afterStop(dash)
      }
    }
    if let opening { result.append(quotation(opening, range.upperBound, close: nil)) }
    return result.filter { !$0.inner.isEmpty }
  }

  private func quotation(_ open: TextRange, _ end: Int, close: TextRange?) -> Quotation {
    var start = open.upperBound
    var end = end
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return Quotation(
      inner: start..<end, outer: open.lowerBound..<(close?.upperBound ?? end),
      isClosed: close != nil, continues: false)
  }

  /// „—dijo—. Sí“: where a full stop follows the dash, that is what opens.
  private func afterStop(_ dash: TextRange) -> TextRange {
    let next = dash.upperBound
    guard next < range.upperBound, ".,;:!?".utf8.contains(bytes[next]) else { return dash }
    return next..<next + 1
  }

  /// The dashes that stand at the start or after white space or punctuation.
  private func dashes() -> [TextRange] {
    var result: [TextRange] = []
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      let isDash =
        bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && (0x93...0x95).contains(bytes[index + 2])
      let isFree =
        index == range.lowerBound || !isLetter(bytes[index - 1])
        || (index + 3 < range.upperBound && !isLetter(bytes[index + 3]))
      if isDash, isFree {
        result.append(index..<index + 3)
      }
      index += isDash ? 3 : 1
    }
    return result
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private func isBeforeSmallLetter(_ start: Int) -> Bool {
    var index = start
    while index < range.upperBound {
      let character = TextCharacter(bytes, at: index)
      if character.kind != .space { return character.kind == .lower }
      index += character.length
    }
    return false
  }
}
