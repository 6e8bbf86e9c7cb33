/// The sentences or paragraphs of a document, by position of its words.
struct TextUnits {
  private var numbers: [UInt32] = []

  /// Numbers the units: a new one starts with a field and where a boundary lies before a word.
  init(_ reading: DocumentReading, _ isBoundary: (Int, [UInt8]) -> Bool) {
    numbers = [UInt32](repeating: 0, count: reading.terms.count)
    var number: UInt32 = 0
    for field in reading.fields.indices {
      number += 1
      let bytes = Array(reading.text(ofField: field).utf8)
      let words = reading.fields[field]
      for index in words.indices {
        if index > 0 {
          let gap = words.range(at: index - 1).upperBound..<words.range(at: index).lowerBound
          if gap.contains(where: { isBoundary($0 + 1, bytes) }) { number += 1 }
        }
        numbers[reading.bases[field] + index] = number
      }
    }
  }

  /// The number of the unit that an interval lies in; nil where it reaches over a boundary.
  func unit(of interval: Interval) -> UInt32? {
    let number = numbers[interval.start]
    return numbers[interval.end - 1] == number ? number : nil
  }
}

/// Positions in a row, and the clause that found them.
struct Interval: Hashable {
  var start: Int
  var end: Int
  var node: UInt32
}
