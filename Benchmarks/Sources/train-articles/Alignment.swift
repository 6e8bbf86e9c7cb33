/// Tells which blocks of a page are in the true text: blocks and text are aligned by a chain of
/// matches that grows in both, so a sentence quoted in a teaser does not make the teaser true.
struct Alignment {
  /// The share of each block's words that the truth has at its place.
  private(set) var cover: [Double]
  /// The share of the truth's words that blocks cover.
  private(set) var truthCover = 1.0

  private struct Match {
    let block: Int
    let start: Int
    let end: Int
    let words: Int
  }

  private var truth: [UInt32] = []
  private var starts: Set<Int> = []
  private var ends: Set<Int> = []
  private var runs: [UInt64: [Int]] = [:]
  private var places: [UInt32: [Int]] = [:]

  init(blocks: [[UInt32]], truth paragraphs: [[UInt32]]) {
    cover = [Double](repeating: 0, count: blocks.count)
    for paragraph in paragraphs {
      starts.insert(truth.count)
      truth += paragraph
      ends.insert(truth.count)
    }
    index()
    let matches = blocks.indices.flatMap { found(in: blocks[$0], $0) }
      .sorted { ($0.block, $0.start) < ($1.block, $1.start) }
    let chain = bestChain(matches)
    for match in chain {
      cover[match.block] = Double(match.words) / Double(blocks[match.block].count)
    }
    measureTruth(chain)
  }

  private mutating func index() {
    for place in truth.indices {
      places[truth[place], default: []].append(place)
      if place + 2 < truth.count { runs[run(truth, place), default: []].append(place) }
    }
  }

  private func run(_ words: [UInt32], _ start: Int) -> UInt64 {
    (UInt64(words[start]) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(words[start + 1]))
      &* 0xBF58_476D_1CE4_E5B9 ^ UInt64(words[start + 2])
  }

  private func found(in block: [UInt32], _ number: Int) -> [Match] {
    guard let first = block.first else { return [] }
    if block.count < 3 {
      return places[first, default: []].prefix(40).compactMap { start in
        let end = start + block.count
        guard starts.contains(start), ends.contains(end), truth[start..<end].elementsEqual(block)
        else { return nil }
        return Match(block: number, start: start, end: end, words: block.count)
      }
    }
    return offsets(of: block).compactMap { offset, votes in
      let words = votes + 2
      guard words * 2 >= block.count, block.count >= 8 || words >= block.count else { return nil }
      let start = max(0, offset)
      let end = min(truth.count, offset + block.count)
      guard end > start else { return nil }
      return Match(block: number, start: start, end: end, words: min(block.count, words))
    }
  }

  /// The three offsets into the truth that most runs of three words vote for, near ones joined.
  private func offsets(of block: [UInt32]) -> [(offset: Int, votes: Int)] {
    var votes: [Int: Int] = [:]
    for place in 0..<block.count - 2 {
      let found = runs[run(block, place), default: []]
      if found.count <= 8 { for start in found { votes[start - place, default: 0] += 1 } }
    }
    let top = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
    let reach = max(6, block.count / 4)
    return top.map { offset, _ in
      (offset, votes.reduce(0) { abs($1.key - offset) <= reach ? $0 + $1.value : $0 })
    }
  }

  private func bestChain(_ matches: [Match]) -> [Match] {
    var best = [Double](repeating: 0, count: matches.count)
    var previous = [Int](repeating: -1, count: matches.count)
    for (index, match) in matches.enumerated() {
      let slack = max(2, (match.end - match.start) / 5)
      var value = 0.0
      for before in stride(from: index - 1, through: max(0, index - 400), by: -1)
      where matches[before].block < match.block && matches[before].end <= match.start + slack
        && best[before] > value
      {
        value = best[before]
        previous[index] = before
      }
      best[index] = value + Double(match.words) + (starts.contains(match.start) ? 0.5 : 0)
    }
    guard var index = best.indices.max(by: { best[$0] < best[$1] }) else { return [] }
    var chain: [Match] = []
    while index >= 0 {
      chain.append(matches[index])
      index = previous[index]
    }
    return chain
  }

  private mutating func measureTruth(_ chain: [Match]) {
    guard !truth.isEmpty else { return }
    var covered = [Bool](repeating: false, count: truth.count)
    for match in chain { for place in match.start..<match.end { covered[place] = true } }
    truthCover = Double(covered.count { $0 }) / Double(truth.count)
  }
}
