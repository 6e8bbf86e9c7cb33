import Markup

/// How the pairs of one kind were judged.
struct Tally {
  var right = 0
  var wrong = 0

  mutating func count(_ isRight: Bool) {
    if isRight { right += 1 } else { wrong += 1 }
  }

  var share: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
}
