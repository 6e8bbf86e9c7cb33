import Testing

@testable import earshot

@Suite struct `An ordered batch` {
  @Test(arguments: [1, 2, 7]) func `writes results in the order of the items`(jobs: Int)
    async throws
  {
    var items = (0..<500).makeIterator()
    var results: [Int] = []
    let batch = OrderedBatch<Int, Int>(jobs: jobs) { item in
      for _ in 0..<(item % 5) { await Task.yield() }
      return item * 2
    }
    try await batch.run(next: { items.next() }, write: { results.append($0) })
    #expect(results == (0..<500).map { $0 * 2 })
  }

  @Test func `takes no more items than it can hold while the first one is slow`() async throws {
    var taken = 0
    var written = 0
    let batch = OrderedBatch<Int, Int>(jobs: 2) { item in
      if item == 0 { for _ in 0..<2000 { await Task.yield() } }
      return item
    }
    try await batch.run(
      next: {
        taken += 1
        return taken > 300 ? nil : taken - 1
      },
      write: { _ in
        written += 1
        #expect(taken - written <= 2 * 16 + 2)
      })
    #expect(written == 300)
  }

  @Test func `stops at the first failure to write`() async {
    struct Full: Error {}
    var items = (0..<100).makeIterator()
    await #expect(throws: Full.self) {
      try await OrderedBatch<Int, Int>(jobs: 2) { $0 }
        .run(next: { items.next() }, write: { if $0 == 10 { throw Full() } })
    }
  }
}
