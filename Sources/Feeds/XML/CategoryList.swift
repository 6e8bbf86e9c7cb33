/// The categories of an entry or a feed, each once, in their order.
struct CategoryList {
  /// How many are kept: no entry has more, and beyond they tell nothing.
  private static let limit = 4096

  private(set) var terms: [String] = []
  /// The UTF-8 of the terms: what is the same byte for byte is the same, which is much cheaper to
  /// find out than what Unicode calls equal.
  private var seen: Set<[UInt8]> = []

  mutating func take(_ term: String) {
    guard !term.isEmpty, terms.count < Self.limit else { return }
    if let only = terms.first, terms.count == 1 { seen.insert(Array(only.utf8)) }
    guard terms.isEmpty || seen.insert(Array(term.utf8)).inserted else { return }
    terms.append(term)
  }
}
