import ExtractionCore
import Markup
import Watching

/// How pairs were judged, by kind and together.
struct StoryReport {
  private var kinds: [(name: String, isSame: Bool, tally: Tally)] = []
  private var missedKeys = 0

  init(_ pairs: [Pair]) {
    for pair in pairs { take(pair) }
  }

  private mutating func take(_ pair: Pair) {
    let (first, second) = (StorySketch(pair.first.article), StorySketch(pair.second.article))
    let isFound = !Set(first.keys).isDisjoint(with: second.wantedKeys)
    let isJudgedSame = isFound && first.isSameStory(as: second)
    if pair.isSame && !isFound { missedKeys += 1 }
    if kinds.last?.name != pair.kind { kinds.append((pair.kind, pair.isSame, Tally())) }
    kinds[kinds.count - 1].tally.count(isJudgedSame == pair.isSame)
  }

  /// Of the pairs judged to be one story, how many are.
  var precision: Double {
    let found = kinds.filter(\.isSame).reduce(0) { $0 + $1.tally.right }
    let wrong = kinds.filter { !$0.isSame }.reduce(0) { $0 + $1.tally.wrong }
    return found + wrong == 0 ? 1 : Double(found) / Double(found + wrong)
  }

  /// Of the pairs that are one story, how many were found.
  var recall: Double {
    let same = kinds.filter(\.isSame)
    let right = same.reduce(0) { $0 + $1.tally.right }
    let all = same.reduce(right) { $0 + $1.tally.wrong }
    return Double(right) / Double(max(1, all))
  }

  /// Whether the bars are met: precision 0.98, recall 0.95.
  var isGood: Bool { precision >= 0.98 && recall >= 0.95 }

  /// One JSON object.
  var text: String {
    let kinds = kinds.map { kind in
      JSONValue.Member(
        kind.name,
        [
          "same": .bool(kind.isSame), "pairs": .integer(kind.tally.right + kind.tally.wrong),
          "right": .double(kind.tally.share),
        ])
    }
    let value: JSONValue = [
      "precision": .double(precision), "recall": .double(recall),
      "unindexed": .integer(missedKeys), "kinds": .object(kinds),
    ]
    return value.text
  }
}
