import Testing

/// A mistake and what is said about it.
struct Fault: Sendable, CustomTestStringConvertible {
  let text: String
  let problems: [String]

  init(_ text: String, _ problems: String...) {
    self.text = text
    self.problems = problems
  }

  var testDescription: String { text.replacing("\n", with: "⏎") }
}

@Suite struct `A wrong configuration` {
  @Test(arguments: faults) func `is told with its place and what was meant`(fault: Fault) throws {
    let folder = try ScratchFolder()
    #expect(try folder.problems(of: fault.text) == fault.problems)
  }

  static let faults: [Fault] = [
    Fault(
      "feed:\n  - url: https://a.example/f\n",
      "earshot.yaml:1:1: the configuration has no key \"feed\"; did you mean \"feeds\"?")
  ]
}
