/// The signs of a word that must stand in the text as they are written: "C++" is no "C", "AT&T" is
/// no "at t". Hyphens, full stops and other punctuation may differ.
enum SignSurface {
  private static let signs: Set<UInt8> = Set("+#&@$%".utf8)

  /// The signs before, between and after the words; nil where none are written.
  static func of(_ text: String, isPhrase: Bool) -> CompiledTopics.Surface? {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: signs.contains) else { return nil }
    let words = Words(text)
    guard let first = words.indices.first, let last = words.indices.last else { return nil }
    let before = Array(
      bytes[..<words.range(at: first).lowerBound].reversed().prefix { signs.contains($0) }
        .reversed())
    let after = Array(bytes[words.range(at: last).upperBound...].prefix { signs.contains($0) })
    let between = words.indices.dropLast().map { index -> [UInt8]? in
      let gap = bytes[words.range(at: index).upperBound..<words.range(at: index + 1).lowerBound]
      return gap.contains(where: signs.contains) ? gap.filter { $0 != 0x20 } : nil
    }
    let isPlain = before.isEmpty && after.isEmpty && between.allSatisfy { $0 == nil }
    return isPlain ? nil : .signs(before: before, between: between, after: after)
  }
}
