/// How sure the labels of a decoded cue are: the smallest margin among the tokens of each kind, in the
/// weights' own unit.
struct ChainMargins: Sendable {
  private(set) var content = Int32.max
  private(set) var source = Int32.max
  private(set) var outside = Int32.max

  /// Takes note of the margin of one token.
  mutating func take(_ margin: Int32, of label: ChainLabel) {
    switch label {
    case .content: content = min(content, margin)
    case .source: source = min(source, margin)
    case .outside: outside = min(outside, margin)
    case .cue: break
    }
  }
}
