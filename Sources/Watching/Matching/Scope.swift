/// The part of a document that a clause is held against.
struct Scope {
  /// Positions of words, ascending.
  var positions: [Range<Int>]
  /// The same as bytes of fields, by number.
  var bytes: [(field: Int, range: Range<Int>)]
  /// Whether it is all of the document.
  var isWhole = false

  /// What of it lies in one field.
  func within(_ field: Int, _ reading: DocumentReading) -> Scope {
    let limits = reading.positions(ofField: field)
    let clamped = positions.map { $0.clamped(to: limits) }.filter { !$0.isEmpty }
    return Scope(positions: clamped, bytes: bytes.filter { $0.field == field })
  }

  /// Title, summary and text.
  static func whole(_ reading: DocumentReading) -> Scope {
    let bytes = DocumentReading.matchFields.indices.map { field in
      (field, 0..<reading.text(ofField: field).utf8.count)
    }
    return Scope(positions: [reading.allPositions], bytes: bytes, isWhole: true)
  }

  /// Pieces of one field, in bytes: the words that lie in them whole.
  static func pieces(_ ranges: [Range<Int>], ofField field: Int, _ reading: DocumentReading)
    -> Scope
  {
    let words = reading.fields[field].words
    let base = reading.bases[field]
    let positions = ranges.map { range -> Range<Int> in
      let low = words.partitioningIndex { Int($0.start) >= range.lowerBound }
      let high = words.partitioningIndex { Int($0.end) > range.upperBound }
      return base + low..<base + max(low, high)
    }
    let limits = 0..<reading.text(ofField: field).utf8.count
    return Scope(
      positions: positions.filter { !$0.isEmpty },
      bytes: ranges.map { (field, $0.clamped(to: limits)) })
  }
}

extension Array {
  /// The first index whose element and all after it hold; the end where none does.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
