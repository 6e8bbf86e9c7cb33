/// What the model and the rules read at one cue.
struct CueReadings {
  /// By the model, the best first.
  let decoded: [Reading]
  let rule: Reading?
  let head: Int

  /// The one that others reckon with.
  var best: Reading? { decoded.first ?? rule }

  /// All of them, each with the one that it is compared with.
  var candidates: [(reading: Reading, other: Reading?)] {
    var result: [(reading: Reading, other: Reading?)] = decoded.map { ($0, rule) }
    if let rule, decoded.first.map({ !$0.isSame(as: rule) }) ?? true {
      result.append((rule, decoded.first))
    }
    return result
  }
}
