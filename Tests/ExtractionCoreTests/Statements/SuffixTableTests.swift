import Testing

@testable import ExtractionCore

@Suite("Base forms")
struct SuffixTableTests {
  private let table = SuffixTable([
    ("ising", "ise"), ("ing", ""), ("ies", "y"), ("us", "us"), ("s", ""), ("ово", "ов"),
  ])

  private func base(_ word: String) -> WordID? {
    Array(word.utf8).withUnsafeBufferPointer { table.base(of: $0) }
  }

  @Test(arguments: [
    ("advising", "advise"), ("denying", "deny"), ("parties", "party"), ("census", "census"),
    ("claims", "claim"), ("слово", "слов"),
  ])
  func `have the first suffix that fits replaced`(word: String, expected: String) {
    #expect(base(word) == WordID(expected))
  }

  @Test(arguments: ["ring", "is", "as", "rain", "", "s"])
  func `are none where too little would be left, or nothing fits`(word: String) {
    #expect(base(word) == nil)
  }

  @Test func `are found in words of any length`() {
    let long = String(repeating: "a", count: 40)
    #expect(base(long + "ing") == WordID(long))
  }
}
