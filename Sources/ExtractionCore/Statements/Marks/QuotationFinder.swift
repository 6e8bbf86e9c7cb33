/// Pairs quotation marks, paragraph by paragraph.
///
/// A quotation that a paragraph leaves open goes on in the next one where that starts with the same
/// mark, as English and Russian papers print speeches; else it ends with its paragraph. Marks of
/// another kind inside a quotation belong to it.
struct QuotationFinder {
  let bytes: [UInt8]
  let marks: QuotationMarks
  /// The mark that the paragraph before left open.
  private var carried: QuotationMark.Sign?

  init(bytes: [UInt8], marks: QuotationMarks) {
    self.bytes = bytes
    self.marks = marks
  }

  /// The quotations of the next paragraph.
  mutating func quotations(in range: TextRange) -> [Quotation] {
    if marks.dash {
      let spoken = DashDialogue(bytes: bytes, range: range).quotations()
      if !spoken.isEmpty { return spoken }
    }
    let signs = MarkScanner(bytes: bytes, range: range).marks()
    var state = Pairing(marks: marks, nextClose: Self.nextCloses(signs))
    if let first = signs.first, let carried, startsParagraph(first, range),
      Pairing.goesOn(carried, with: first.sign)
    {
      state.open(first, continues: true)
    }
    for (index, sign) in signs.enumerated() where state.opening?.range != sign.range {
      state.read(sign, index: index)
    }
    carried = state.opening?.sign
    state.end(at: range.upperBound)
    return state.quotations
  }

  private func startsParagraph(_ mark: QuotationMark, _ range: TextRange) -> Bool {
    bytes[range.lowerBound..<mark.range.lowerBound].allSatisfy { $0 <= 0x20 }
  }

  /// For each sign the place of the next one that can close a single quotation, or -1: read
  /// backwards once, so that a thousand apostrophes cost no thousand searches.
  private static func nextCloses(_ signs: [QuotationMark]) -> [Int] {
    var result = [Int](repeating: -1, count: signs.count)
    var next = -1
    for index in signs.indices.reversed() {
      result[index] = next
      if signs[index].canCloseSingle { next = signs[index].range.lowerBound }
    }
    return result
  }
}

/// The state machine: at most one quotation is open.
struct Pairing {
  let marks: QuotationMarks
  let nextClose: [Int]
  private(set) var quotations: [Quotation] = []
  private(set) var opening: QuotationMark?
  private var continues = false

  init(marks: QuotationMarks, nextClose: [Int]) {
    self.marks = marks
    self.nextClose = nextClose
  }

  /// Whether a mark at a paragraph's start goes on with what another one opened.
  static func goesOn(_ open: QuotationMark.Sign, with sign: QuotationMark.Sign) -> Bool {
    if sign == open || sign == .guillemetRight { return true }
    let doubles: Set<QuotationMark.Sign> = [.straight, .curlyOpen]
    return doubles.contains(open) && doubles.contains(sign)
  }

  mutating func open(_ mark: QuotationMark, continues: Bool = false) {
    opening = mark
    self.continues = continues
  }

  mutating func read(_ mark: QuotationMark, index: Int) {
    guard let opening else {
      if opens(mark, index: index) { open(mark) }
      return
    }
    if closes(mark, opening) {
      if isAnotherOpening(mark, opening) {
        close(at: mark.range.lowerBound, nil)
        open(mark)
      } else {
        close(at: mark.range.lowerBound, mark)
      }
    } else if mark.sign == .curlyOpen, opening.sign == .curlyOpen, mark.followsSpace {
      close(at: mark.range.lowerBound, nil)
      open(mark)
    }
  }

  /// The paragraph is over.
  mutating func end(at index: Int) {
    if opening != nil { close(at: index, nil) }
  }

  private mutating func close(at index: Int, _ mark: QuotationMark?) {
    guard let opening else { return }
    let start = opening.range.upperBound
    quotations.append(
      Quotation(
        inner: start..<max(start, index),
        outer: opening.range.lowerBound..<max(start, mark?.range.upperBound ?? index),
        isClosed: mark != nil, continues: continues))
    self.opening = nil
    continues = false
  }

  private func opens(_ mark: QuotationMark, index: Int) -> Bool {
    switch mark.sign {
    case .curlyOpen, .low, .guillemetLeft, .cornerOpen, .angleLeft, .backticks: true
    case .guillemetRight: marks.reversedGuillemets
    case .straight: mark.followsSpace || !mark.precedesBreak
    case .doubled: mark.followsSpace || !mark.precedesBreak
    case .singleLow: true
    case .singleOpen: marks.single && mark.followsSpace && opensSingle(mark, index)
    case .singleStraight:
      marks.single && mark.followsSpace && !mark.precedesBreak && opensSingle(mark, index)
    default: false
    }
  }

  private func opensSingle(_ mark: QuotationMark, _ index: Int) -> Bool {
    !mark.precedesSpace && !mark.precedesDigit && nextClose[index] - mark.range.upperBound > 1
  }

  private func closes(_ mark: QuotationMark, _ opening: QuotationMark) -> Bool {
    switch opening.sign {
    case .curlyOpen:
      mark.sign == .curlyClose || mark.sign == .straight
        || (mark.sign == .curlyOpen && !mark.followsSpace)
    case .low: [.curlyOpen, .curlyClose, .straight].contains(mark.sign)
    case .straight: mark.sign == .straight || mark.sign == .curlyClose
    case .guillemetLeft: mark.sign == .guillemetRight
    case .guillemetRight: mark.sign == .guillemetLeft
    case .cornerOpen: mark.sign == .cornerClose
    case .angleLeft: mark.sign == .angleRight
    case .backticks: mark.sign == .doubled || mark.sign == .backticks
    case .doubled: mark.sign == .doubled
    case .singleOpen: mark.sign == .singleClose && mark.precedesBreak
    case .singleStraight: mark.sign == .singleStraight && mark.canCloseSingle
    case .singleLow: mark.sign == .singleOpen || mark.sign == .singleClose
    default: false
    }
  }

  /// A straight mark that looks like a second opening: the first one was never closed.
  private func isAnotherOpening(_ mark: QuotationMark, _ opening: QuotationMark) -> Bool {
    mark.sign == .straight && opening.sign == .straight && mark.followsSpace && !mark.precedesBreak
  }
}
