import ExtractionCore

/// A document as the compiled topics see it: the terms that occur in it, and where.
///
/// Words of title, summary and text stand at consecutive positions, with a gap between the fields so
/// wide that nothing is near over it.
struct DocumentReading {
  /// Positions between two fields: more than `NEAR` can bridge.
  static let gap = 256

  let document: Document
  /// Title, summary, text.
  let fields: [Words]
  /// The first position of each field.
  let bases: [Int]
  /// Per position the plain word's term, 0 where no topic knows the word.
  private(set) var terms: [UInt32] = []
  /// Per term the number of its postings from 1; 0 where it does not occur.
  private var numbers: [UInt32]
  /// The terms that occur, in the order of their first occurrence.
  private(set) var occurring: [UInt32] = []
  private var starts: [UInt32] = []
  private var positions: [UInt32] = []
  /// Occurrences of terms that are no plain words: wildcards, names, stems.
  private var others: [(term: UInt32, position: UInt32)] = []

  /// Reads a document.
  init(_ document: Document, _ topics: CompiledTopics) {
    self.document = document
    fields = [
      Words(document.article.title ?? ""), Words(document.summary ?? ""),
      Words(document.article.text),
    ]
    var bases: [Int] = []
    var end = 0
    for field in fields {
      bases.append(end)
      if !field.words.isEmpty { end += field.words.count + Self.gap }
    }
    self.bases = bases
    numbers = [UInt32](repeating: 0, count: Int(topics.termCount) + 1)
    terms.reserveCapacity(end)
    var counts: [UInt32] = []
    for number in fields.indices { read(number, topics, &counts) }
    count(others.lazy.map(\.term), &counts)
    arrange(counts)
  }

  // MARK: Reading

  private mutating func read(_ number: Int, _ topics: CompiledTopics, _ counts: inout [UInt32]) {
    let field = fields[number]
    guard !field.words.isEmpty else { return }
    let base = terms.count
    let hasPatterns = !topics.patterns.isEmpty
    field.bytes.withUnsafeBufferPointer { bytes in
      for word in field.words {
        let folded = UnsafeBufferPointer(
          rebasing: bytes[Int(word.folded)..<Int(word.folded + word.length)])
        let term = topics.words.find(folded, hash: Lexicon.hash(folded))
        if term != 0 { count(term, &counts) }
        if hasPatterns {
          let position = UInt32(terms.count)
          topics.patterns.forEachTerm(of: folded) { others.append(($0, position)) }
        }
        terms.append(term)
      }
      if !topics.names.isEmpty { readNames(field, bytes, base, topics) }
    }
    if !topics.stems.isEmpty { readStems(number, base, topics) }
    terms.append(contentsOf: repeatElement(0, count: Self.gap))
  }

  private mutating func readNames(
    _ field: Words, _ bytes: UnsafeBufferPointer<UInt8>, _ base: Int, _ topics: CompiledTopics
  ) {
    var key = NameKeyWriter()
    for (index, word) in field.words.enumerated() {
      let folded = UnsafeBufferPointer(
        rebasing: bytes[Int(word.folded)..<Int(word.folded + word.length)])
      let term = key.withKey(of: folded) { topics.names.find($0, hash: Lexicon.hash($0)) }
      if term != 0 { others.append((term, UInt32(base + index))) }
    }
  }

  private mutating func readStems(_ number: Int, _ base: Int, _ topics: CompiledTopics) {
    let language = String(document.article.language.lowercased().prefix { $0 != "-" })
    guard let stemming = WordStems(stemmer: topics.stemmer, language: language) else { return }
    let start = Array(language.utf8) + [0x20]
    stemming.forEach(of: fields[number], in: text(ofField: number)) { index, stem in
      let term = topics.stems.value(of: start + stem)
      if term != 0 { others.append((term, UInt32(base + index))) }
    }
  }

  @inline(__always)
  private mutating func count(_ term: UInt32, _ counts: inout [UInt32]) {
    let number = numbers[Int(term)]
    if number != 0 {
      counts[Int(number) - 1] += 1
    } else {
      counts.append(1)
      occurring.append(term)
      numbers[Int(term)] = UInt32(counts.count)
    }
  }

  private mutating func count(_ terms: some Sequence<UInt32>, _ counts: inout [UInt32]) {
    for term in Array(terms) { count(term, &counts) }
  }

  /// Sorts positions by term.
  private mutating func arrange(_ counts: [UInt32]) {
    starts.reserveCapacity(counts.count + 1)
    var total: UInt32 = 0
    for count in counts {
      starts.append(total)
      total += count
    }
    starts.append(total)
    var places = starts
    positions = [UInt32](repeating: 0, count: Int(total))
    for (position, term) in terms.enumerated() where term != 0 {
      put(term, UInt32(position), &places)
    }
    for other in others { put(other.term, other.position, &places) }
  }

  @inline(__always)
  private mutating func put(_ term: UInt32, _ position: UInt32, _ places: inout [UInt32]) {
    let number = Int(numbers[Int(term)]) - 1
    positions[Int(places[number])] = position
    places[number] += 1
  }

  // MARK: Asking

  /// The positions of a term, ascending.
  @inline(__always)
  func postings(_ term: UInt32) -> ArraySlice<UInt32> {
    let number = Int(numbers[Int(term)])
    if number == 0 { return [] }
    return positions[Int(starts[number - 1])..<Int(starts[number])]
  }

  /// How often a term occurs.
  @inline(__always)
  func frequency(_ term: UInt32) -> Int {
    let number = Int(numbers[Int(term)])
    return number == 0 ? 0 : Int(starts[number] - starts[number - 1])
  }

  /// Whether a term stands at a position.
  func stands(_ term: UInt32, at position: Int, isWord: Bool) -> Bool {
    guard terms.indices.contains(position) else { return false }
    if isWord { return terms[position] == term }
    let all = postings(term)
    let place = all.firstIndex(atLeast: UInt32(position))
    return place < all.endIndex && all[place] == UInt32(position)
  }

  /// The field that a position lies in: 0 title, 1 summary, 2 text.
  func field(of position: Int) -> Int {
    position >= bases[2] && !fields[2].words.isEmpty
      ? 2
      : position >= bases[1] && !fields[1].words.isEmpty ? 1 : 0
  }

  /// The positions of a field.
  func positions(ofField field: Int) -> Range<Int> {
    bases[field]..<bases[field] + fields[field].words.count
  }

  /// All positions.
  var allPositions: Range<Int> { 0..<terms.count }

  /// Where the word at a position stands in its field, in bytes.
  func range(at position: Int) -> Range<Int> {
    let field = field(of: position)
    return fields[field].range(at: position - bases[field])
  }

  /// The text of a field.
  func text(ofField field: Int) -> String {
    document.text(of: Self.matchFields[field])
  }

  /// The fields by number.
  static let matchFields: [Match.Field] = [.title, .summary, .text]
}

extension ArraySlice<UInt32> {
  /// The first index whose element is at least a value; the end where there is none.
  func firstIndex(atLeast value: UInt32) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
