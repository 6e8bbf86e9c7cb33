/// What the numbers tell of the words themselves.
extension VerdictNumbers {
  /// How much is said, and where.
  func content(_ row: inout Row) {
    let head = reading.head
    row.add(Self.size(reading))
    row.add(reading.content.count)
    row.add(span.lowerBound - head)
    row.add(span.upperBound - head)
    let distances = reading.content.map { piece in
      piece.upperBound <= head ? head - piece.upperBound + 1 : max(0, piece.lowerBound - head)
    }
    row.add(distances.min() ?? 0)
    row.add(distances.max() ?? 0)
    row.add(Int(cells[span.upperBound - 1].sentence - cells[span.lowerBound].sentence))
    row.add(Int(cells[span.lowerBound].sentence - cells[head].sentence))
    row.add(passage.isTitle ? 1 : 0)
  }

  /// Where the content starts and stops.
  func ends(_ row: inout Row) {
    let (first, last) = (span.lowerBound, span.upperBound - 1)
    row.add(Int(cells[first].kind))
    row.add(Int(cells[first - 1].kind))
    row.add(Int(cells[last].kind))
    row.add(Int(cells[last + 1].kind))
    row.add(Int(cells[last + 2].kind))
    row.add(first - cells.first(first))
    row.add(cells.last(last) - last)
    row.add(isInside(first, first - 1) ? 1 : 0)
    row.add(isInside(last, last + 1) ? 1 : 0)
    row.add(map.next[last].distance(from: last))
    row.add(map.next[min(last + 1, cells.count)].distance(from: last))
    row.add(first > 0 ? map.previous[first - 1].distance(from: first) : 50)
    row.add(isCoordinator(first) ? 1 : 0)
    row.add(isCoordinator(last + 1) || isCoordinator(last + 2) ? 1 : 0)
  }

  /// "and".
  private func isCoordinator(_ index: Int) -> Bool {
    index < passage.tokens.count && passage.tokens[index].traits.contains(.coordinator)
  }

  /// Whether two neighbours are words of one quotation.
  private func isInside(_ token: Int, _ other: Int) -> Bool {
    cells[token].quotation >= 0 && cells[token].quotation == cells[other].quotation
      && !cells[other].isMark && !cells[token].isMark
  }

  /// How the words are written, and where the passage stands: titles are written large, dialogues have
  /// many quotations.
  func shape(_ row: inout Row) {
    var (words, capitals) = (0, 0)
    for piece in reading.content {
      for index in piece
      where index != span.lowerBound && !passage.tokens[index].wordClass.isPunctuation {
        words += 1
        if passage.tokens[index].isCapitalized { capitals += 1 }
      }
    }
    row.add(words == 0 ? -1 : capitals * 1000 / words)
    row.add(passage.tokens[span.lowerBound].isCapitalized ? 1 : 0)
    row.add(passage.quotations.count)
    row.add(quotation.map { passage.quotations[$0].words } ?? -1)
    row.add(passage.tokens.count)
    row.add(Int(cells[reading.head].sentence))
    row.add(passage.sentenceStarts.count)
    let before = rivals.last { $0.head < reading.head }
    let after = rivals.first { $0.head > reading.head }
    row.add(before.map(hasSameSource) ?? -1)
    row.add(after.map(hasSameSource) ?? -1)
  }

  private func hasSameSource(_ other: Reading) -> Int {
    other.source != nil && other.source == reading.source ? 1 : 0
  }

  /// The first quotation of the content.
  private var quotation: Int? {
    for piece in reading.content {
      for index in piece where passage.tokens[index].isQuoted {
        return passage.tokens[index].quotation
      }
    }
    return nil
  }

  /// What the content is made of.
  func insides(_ row: inout Row) {
    var (verbs, commas, names, quoted, top) = (0, 0, 0, 0, 0)
    for piece in reading.content {
      for index in piece {
        let cell = cells[index]
        if cell.quote >= 2 { quoted += 1 }
        if cell.isKind(.comma) { commas += 1 }
        if cell.isNominal { names += 1 }
        if cell.isKind(.auxiliary) || cell.isKind(.past) || cell.isKind(.speechVerb) { verbs += 1 }
        if index != reading.head { top = max(top, Int(map.chances.any[index])) }
      }
    }
    row.add(verbs)
    row.add(commas)
    row.add(names)
    row.add(quoted)
    row.add(quoted * 1000 / max(1, Self.size(reading)))
    row.add(top)
  }

  /// Quoted words of the sentences that are not part of the content, left and right of the cue, and
  /// what stands between its parts.
  func leftOver(_ row: inout Row) {
    let head = reading.head
    let first = cells.first(min(head, span.lowerBound))
    let last = cells.last(max(head, span.upperBound - 1))
    var (left, right, between) = (0, 0, 0)
    let start = min(span.lowerBound, reading.source?.lowerBound ?? head, head)
    let end = max(span.upperBound, reading.source?.upperBound ?? head, head)
    for index in first...last
    where !reading.content.contains(where: { $0.contains(index) }) {
      if cells[index].quote >= 2 {
        if index < head { left += 1 } else { right += 1 }
      }
      if index >= start, index < end, !reading.cue.contains(index),
        !(reading.source?.contains(index) ?? false)
      {
        between += 1
      }
    }
    row.add(left)
    row.add(right)
    row.add(between)
  }

  /// Who says it.
  func source(_ row: inout Row) {
    guard let source = reading.source else {
      for _ in 0..<10 { row.add(-99) }
      return
    }
    row.add(source.count)
    row.add(source.lowerBound - reading.head)
    row.add(source.upperBound - reading.head)
    row.add(Int(cells[source.lowerBound].kind))
    row.add(Int(cells[source.upperBound - 1].kind))
    row.add(Int(cells[source.lowerBound - 1].kind))
    row.add(Int(cells[source.upperBound].kind))
    row.add(Int(cells[source.lowerBound].sentence - cells[reading.head].sentence))
    row.add(source.reduce(0) { $0 + (cells[$1].isKind(.comma) ? 1 : 0) })
    row.add(rivals.reduce(0) { $0 + ($1.head != reading.head && $1.source == source ? 1 : 0) })
  }
}

extension Int32 {
  /// How far a cue stands from a token; 50 where there is none.
  fileprivate func distance(from token: Int) -> Int { self < 0 ? 50 : abs(Int(self) - token) }
}
