/// Clauses that words do not serve: regular expressions and raw text.
extension Evaluator {
  /// Where a regular expression or a raw text stands, as bytes of fields.
  func byteRanges(
    of node: Node, in scope: Scope, limit: Int
  ) -> [(field: Int, range: Range<Int>)] {
    let needed = topics.sequences[Int(node.b)..<Int(node.b + node.c)]
    guard needed.contains(where: literals.contains) else { return [] }
    var found: [(field: Int, range: Range<Int>)] = []
    for part in scope.bytes where found.count < limit {
      let ranges =
        node.operation == .regex
        ? topics.regexes[Int(node.a)].matches(
          in: bytes(ofField: part.field), part.range, limit: limit - found.count)
        : rawRanges(topics.raws[Int(node.a)], part.field, part.range, limit - found.count)
      found += ranges.map { (part.field, $0) }
    }
    return found
  }

  /// A raw text starts and ends where no word goes on.
  private func rawRanges(
    _ raw: [UInt8], _ field: Int, _ limits: Range<Int>, _ limit: Int
  ) -> [Range<Int>] {
    let text = folded(field)
    var found: [Range<Int>] = []
    guard let first = raw.first, text.bytes.count >= raw.count else { return [] }
    for start in 0...(text.bytes.count - raw.count) where text.bytes[start] == first {
      guard text.bytes[start..<start + raw.count].elementsEqual(raw) else { continue }
      let range = Int(text.origins[start])..<Int(text.origins[start + raw.count])
      let isInside = limits.lowerBound <= range.lowerBound && range.upperBound <= limits.upperBound
      guard isInside, isWhole(text.bytes, start..<start + raw.count) else { continue }
      found.append(range)
      if found.count == limit { break }
    }
    return found
  }

  private func isWhole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      var start = index
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      let value = UTF8Scalars.decode(bytes, at: start).value
      return FoldedScalars.shared.entry(value).kind == Folding.Class.word.rawValue
    }
    let goesOnBefore = isWord(range.lowerBound - 1) && isWord(range.lowerBound)
    return !goesOnBefore && !(isWord(range.upperBound - 1) && isWord(range.upperBound))
  }
}
