@_spi(Training) import ExtractionCore

/// Trains the classifier of cue heads: none, speech, belief. What counts is the mean of the weights after
/// each epoch of the second half.
struct CueTrainer {
  static let bits = 18
  static let epochs = 8
  static let rate: Float = 0.05
  /// Half of the features take part in each step.
  static let keep: UInt64 = 1 << 31

  /// The word forms that are worth asking about: seen as a cue, and not in one of a hundred cases.
  static func forms(_ examples: [Example]) -> Set<UInt32> {
    var seen: [UInt32: (all: Int, heads: Int)] = [:]
    for example in examples {
      for passage in 0..<example.text.passages {
        for token in example.tokens[passage].indices {
          seen[example.text.word(passage, token) & 0xFFFF, default: (0, 0)].all += 1
        }
      }
      for cue in example.cues {
        seen[example.text.word(cue.passage, cue.head) & 0xFFFF, default: (0, 0)].heads += 1
      }
    }
    return Set(seen.filter { $0.value.heads * 100 >= $0.value.all && $0.value.heads > 0 }.keys)
  }

  static func train(_ examples: [Example], forms: Set<UInt32>) -> SparseTable {
    let table = SparseTable(bits: bits, width: 3)
    var random = SplitMix(seed: 7)
    var places = examples.indices.flatMap { index in
      (0..<examples[index].text.passages).map { (index, $0) }
    }
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: 256)
    defer { buffer.deallocate() }
    for epoch in 0..<epochs {
      places.shuffle(using: &random)
      let rate = Self.rate * (1 - 0.6 * Float(epoch) / Float(epochs))
      for (index, passage) in places {
        learn(examples[index], passage, table, forms, rate, buffer, &random)
      }
      if epoch >= epochs / 2 { table.remember() }
    }
    table.average()
    return table
  }

  private static func learn(
    _ example: Example, _ passage: Int, _ table: SparseTable, _ forms: Set<UInt32>, _ rate: Float,
    _ buffer: UnsafeMutablePointer<UInt32>, _ random: inout SplitMix
  ) {
    let classes = example.headClasses(passage)
    var sums: (Float, Float, Float) = (0, 0, 0)
    for token in example.tokens[passage].indices {
      let gold = classes[token] ?? 0
      guard
        gold > 0 || forms.contains(example.text.word(passage, token) & 0xFFFF)
          || example.text.isWorthAsking(passage, token)
      else { continue }
      let count = example.text.cueFeatures(passage, token, into: buffer)
      let features = UnsafeBufferPointer(start: buffer, count: count)
      withUnsafeMutableBytes(of: &sums) { raw in
        guard let scores = raw.bindMemory(to: Float.self).baseAddress else { return }
        table.score(features, into: scores)
        let loss = Softmax.gradient(scores, count: 3, gold: gold)
        if loss > 0.003 {
          table.update(features, gradient: scores, rate: rate, keep: keep, random: &random)
        }
      }
    }
  }
}

/// The softmax and its gradient.
enum Softmax {
  /// Turns scores into the gradient of the log loss; the loss.
  static func gradient(_ scores: UnsafeMutablePointer<Float>, count: Int, gold: Int) -> Double {
    var top = scores[0]
    for k in 1..<count { top = max(top, scores[k]) }
    var sum = 0.0
    let difference = Double(scores[gold] - top)
    for k in 0..<count { sum += Exponent.exp(Double(scores[k] - top)) }
    for k in 0..<count {
      scores[k] = Float(Exponent.exp(Double(scores[k] - top)) / sum) - (k == gold ? 1 : 0)
    }
    return Exponent.log(sum) - difference
  }
}
