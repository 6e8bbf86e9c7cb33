import Markup

/// Finds pull quotes: sentences of the text that are set once more in large letters.
struct PullQuotes {
  let analysis: PageAnalysis
  /// The blocks that were picked, in order.
  let kept: [Int]

  /// A page has a handful; more than this are not compared, a bound on time.
  private static let most = 20
  private static let length = 5...80
  private static let quotation = ClassWords.Set.category(ClassWords.quotationCategory)

  /// The blocks picked that say again what a longer one says.
  func blocks() -> Set<Int> {
    Set(kept.lazy.filter(isSetApart).prefix(Self.most).filter(isSaidElsewhere))
  }

  /// Whether a block stands in an element for quotations.
  private func isSetApart(_ block: Int) -> Bool {
    guard Self.length.contains(words(of: block).count) else { return false }
    let elements = analysis.page.elements
    var element = Int(analysis.page.blocks[block].element)
    for _ in 0..<4 where element > 0 {
      let isNamed = !elements[element].words.isDisjoint(with: Self.quotation)
      if isNamed || elements[element].tag == .blockquote { return true }
      element = Int(elements[element].parent)
    }
    return false
  }

  private func isSaidElsewhere(_ block: Int) -> Bool {
    let quote = words(of: block)
    return kept.contains { other in
      let text = words(of: other)
      return other != block && text.count > quote.count && holds(text, quote)
    }
  }

  private func holds(_ text: ArraySlice<UInt32>, _ quote: ArraySlice<UInt32>) -> Bool {
    guard let first = quote.first else { return false }
    return text.indices.dropLast(quote.count - 1).contains {
      text[$0] == first && text[$0...].starts(with: quote)
    }
  }

  private func words(of block: Int) -> ArraySlice<UInt32> {
    analysis.page.words[analysis.page.blocks[block].wordRange]
  }
}
