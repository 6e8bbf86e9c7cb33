/// Finds texts that must stand in whatever a regular expression matches: what the presearcher looks
/// for before the expression itself is tried.
enum RegexLiterals {
  /// The most alternatives worth looking for.
  private static let most = 32

  /// A set of folded texts of which one stands in every match; nil where there is none, or where one
  /// would be shorter than two characters.
  static func required(by syntax: RegexSyntax) -> [[UInt8]]? {
    let texts = Finder().best(syntax)
    guard let texts, texts.allSatisfy({ $0.count >= 2 }) else { return nil }
    return Array(Set(texts.map(folded)))
  }

  private static func folded(_ text: [Unicode.Scalar]) -> [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return FoldedText(String(view)).bytes
  }

  private struct Finder {
    /// The best set for a tree: the one whose shortest text is longest.
    func best(_ syntax: RegexSyntax) -> [[Unicode.Scalar]]? {
      switch syntax {
      case .set(let set): return set.single.map { [[$0]] }
      case .assertion: return nil
      case .repetition(let inner, let least, _, _): return least > 0 ? best(inner) : nil
      case .choice(let all): return union(all)
      case .sequence(let all): return bestRun(all)
      }
    }

    private func union(_ all: [RegexSyntax]) -> [[Unicode.Scalar]]? {
      var texts: [[Unicode.Scalar]] = []
      for one in all {
        guard let found = best(one), texts.count + found.count <= most else { return nil }
        texts += found
      }
      return texts
    }

    /// The best of the runs of single characters and of the parts.
    private func bestRun(_ all: [RegexSyntax]) -> [[Unicode.Scalar]]? {
      var candidates: [[[Unicode.Scalar]]] = []
      var run: [Unicode.Scalar] = []
      for one in all {
        if case .set(let set) = one, let single = set.single {
          run.append(single)
          continue
        }
        if case .assertion = one { continue }
        if !run.isEmpty { candidates.append([run]) }
        run = []
        if let part = best(one) { candidates.append(part) }
      }
      if !run.isEmpty { candidates.append([run]) }
      return candidates.max { shortest($0) < shortest($1) }
    }

    private func shortest(_ texts: [[Unicode.Scalar]]) -> Int { texts.map(\.count).min() ?? 0 }
  }
}
