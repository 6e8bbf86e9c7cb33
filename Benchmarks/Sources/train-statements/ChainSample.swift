@_spi(Training) import ExtractionCore

/// One cue's window in training: features, scores, gold labels, gradients. Reused from cue to cue.
struct ChainSample {
  private(set) var count = 0
  private var features: [UInt32] = []
  /// Where the features of each token start: emission, edge, emission, edge …
  private var starts: [Int] = []
  private var emissions: [Float] = []
  private var edges: [Float] = []
  private var gold: [Int] = []
  private var forward: [Double] = []
  private var backward: [Double] = []

  private static let labels = [0, 2, 3, 1, 0, 2, 3]
  /// Pairs of states that may follow each other.
  private static let steps: [(from: Int, to: Int)] = (0..<7).flatMap { from in
    (0..<7).filter { to in from < 3 ? to <= 3 : to >= (from == 3 ? 3 : 4) }.map { (from, $0) }
  }

  /// Reads a cue. False where its labels are none that the chain can spell.
  mutating func fill(
    _ chain: TrainingChain, _ cue: CueExample, _ emissionTable: SparseTable,
    _ edgeTable: SparseTable
  ) -> Bool {
    guard label(chain.window, cue) else { return false }
    count = chain.window.count
    features.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    emissions = Array(repeating: 0, count: count * 4)
    edges = Array(repeating: 0, count: count * 16)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { buffer in
      guard let values = buffer.baseAddress else { return }
      for token in chain.window {
        append(values, chain.emissionFeatures(token, into: values))
        append(values, chain.edgeFeatures(token, into: values))
      }
    }
    starts.append(features.count)
    score(emissionTable, edgeTable)
    return true
  }

  private mutating func append(_ values: UnsafeMutablePointer<UInt32>, _ size: Int) {
    starts.append(features.count)
    features.append(contentsOf: UnsafeBufferPointer(start: values, count: size))
  }

  /// The gold labels; false where the source is split.
  private mutating func label(_ window: Range<Int>, _ cue: CueExample) -> Bool {
    gold = window.map { token in
      if cue.cue.contains(token) { return 2 }
      if cue.source?.contains(token) ?? false { return 1 }
      return cue.content.contains(token) ? 3 : 0
    }
    guard let first = gold.firstIndex(of: 1), let last = gold.lastIndex(of: 1) else { return true }
    return gold[first...last].allSatisfy { $0 == 1 }
  }

  private mutating func score(_ emissionTable: SparseTable, _ edgeTable: SparseTable) {
    features.withUnsafeBufferPointer { features in
      emissions.withUnsafeMutableBufferPointer { emissions in
        edges.withUnsafeMutableBufferPointer { edges in
          guard let e = emissions.baseAddress, let d = edges.baseAddress else { return }
          for token in 0..<count {
            let a = starts[2 * token]
            let b = starts[2 * token + 1]
            let c = starts[2 * token + 2]
            emissionTable.score(UnsafeBufferPointer(rebasing: features[a..<b]), into: e + 4 * token)
            edgeTable.score(UnsafeBufferPointer(rebasing: features[b..<c]), into: d + 16 * token)
          }
        }
      }
    }
  }

  /// Turns the scores into gradients: what the model expects less what is true.
  mutating func computeGradients() {
    exponentiate()
    runForward()
    runBackward()
    collect()
  }

  /// Scores become factors; the greatest of each token is 1, so that nothing overflows.
  private mutating func exponentiate() {
    for token in 0..<count {
      Self.exponentiate(&emissions, 4 * token..<4 * token + 4)
      Self.exponentiate(&edges, 16 * token..<16 * token + 16)
    }
  }

  private static func exponentiate(_ values: inout [Float], _ range: Range<Int>) {
    var top = values[range.lowerBound]
    for index in range { top = max(top, values[index]) }
    for index in range { values[index] = Float(Exponent.exp(Double(values[index] - top))) }
  }

  private mutating func runForward() {
    forward = Array(repeating: 0, count: count * 7)
    for state in 0...3 { forward[state] = Double(emissions[Self.labels[state]]) }
    for token in 1..<max(1, count) {
      for (from, to) in Self.steps {
        let edge = edges[16 * token + 4 * Self.labels[from] + Self.labels[to]]
        forward[7 * token + to] += forward[7 * token - 7 + from] * Double(edge)
      }
      var sum = 0.0
      for state in 0..<7 {
        forward[7 * token + state] *= Double(emissions[4 * token + Self.labels[state]])
        sum += forward[7 * token + state]
      }
      for state in 0..<7 { forward[7 * token + state] /= sum }
    }
  }

  private mutating func runBackward() {
    backward = Array(repeating: 0, count: count * 7)
    for state in 0..<7 { backward[7 * (count - 1) + state] = 1 }
    for token in (0..<max(0, count - 1)).reversed() {
      var sum = 0.0
      for (from, to) in Self.steps {
        let value = factor(token + 1, from, to) * backward[7 * token + 7 + to]
        backward[7 * token + from] += value
        sum += value
      }
      for state in 0..<7 { backward[7 * token + state] /= sum }
    }
  }

  private func factor(_ token: Int, _ from: Int, _ to: Int) -> Double {
    Double(edges[16 * token + 4 * Self.labels[from] + Self.labels[to]])
      * Double(emissions[4 * token + Self.labels[to]])
  }

  /// Replaces factors by gradients, edges first since they need the emissions' factors.
  private mutating func collect() {
    for token in (0..<count).reversed() {
      if token > 0 { collectEdge(token) }
      var sums = (0.0, 0.0, 0.0, 0.0)
      for state in 0..<7 {
        let share = forward[7 * token + state] * backward[7 * token + state]
        switch Self.labels[state] {
        case 0: sums.0 += share
        case 1: sums.1 += share
        case 2: sums.2 += share
        default: sums.3 += share
        }
      }
      let all = sums.0 + sums.1 + sums.2 + sums.3
      let shares = [sums.0, sums.1, sums.2, sums.3]
      for label in 0..<4 {
        emissions[4 * token + label] = Self.trim(
          shares[label] / all - (gold[token] == label ? 1 : 0))
      }
    }
  }

  private mutating func collectEdge(_ token: Int) {
    var sums = [Double](repeating: 0, count: 16)
    var all = 0.0
    for (from, to) in Self.steps {
      let share =
        forward[7 * token - 7 + from] * factor(token, from, to) * backward[7 * token + to]
      sums[4 * Self.labels[from] + Self.labels[to]] += share
      all += share
    }
    for pair in 0..<16 {
      let isGold = pair == 4 * gold[token - 1] + gold[token]
      edges[16 * token + pair] = Self.trim(sums[pair] / all - (isGold ? 1 : 0))
    }
  }

  /// Steps too small to matter are none.
  private static func trim(_ value: Double) -> Float { abs(value) < 1e-3 ? 0 : Float(value) }

  /// The emission features and the gradient of a token, if it has one.
  func withEmission(
    _ token: Int, _ body: (UnsafeBufferPointer<UInt32>, UnsafePointer<Float>) -> Void
  ) {
    visit(starts[2 * token]..<starts[2 * token + 1], emissions, 4 * token..<4 * token + 4, body)
  }

  /// The edge features and the gradient of the step to a token, if it has one.
  func withEdge(
    _ token: Int, _ body: (UnsafeBufferPointer<UInt32>, UnsafePointer<Float>) -> Void
  ) {
    visit(starts[2 * token + 1]..<starts[2 * token + 2], edges, 16 * token..<16 * token + 16, body)
  }

  private func visit(
    _ range: Range<Int>, _ gradients: [Float], _ row: Range<Int>,
    _ body: (UnsafeBufferPointer<UInt32>, UnsafePointer<Float>) -> Void
  ) {
    guard gradients[row].contains(where: { $0 != 0 }) else { return }
    features.withUnsafeBufferPointer { features in
      gradients.withUnsafeBufferPointer { gradients in
        guard let start = gradients.baseAddress else { return }
        body(UnsafeBufferPointer(rebasing: features[range]), start + row.lowerBound)
      }
    }
  }
}
