import Testing

/// A mistake and what is said about it: each problem without the file's name.
struct Fault: Sendable, CustomTestStringConvertible {
  let text: String
  let problems: [String]

  init(_ text: String, _ problems: String...) {
    self.text = text
    self.problems = problems
  }

  var testDescription: String { text.replacing("\n", with: "⏎") }

  /// Loads the text as a configuration and compares what is said.
  func check() throws {
    let folder = try ScratchFolder()
    #expect(try folder.problems(of: text) == problems.map { "earshot.yaml:" + $0 })
  }
}

@Suite struct `A wrong configuration` {
  @Test(arguments: FeedFaults.all) func `tells mistakes in feeds and in the file as a whole`(
    fault: Fault
  ) throws {
    try fault.check()
  }

  @Test(arguments: TopicFaults.all) func `tells mistakes in topics and speakers`(
    fault: Fault
  ) throws {
    try fault.check()
  }

  @Test(arguments: SettingFaults.all) func `tells mistakes in settings`(fault: Fault) throws {
    try fault.check()
  }

  @Test(arguments: YAMLFaults.all) func `tells what YAML refuses, and what would do`(
    fault: Fault
  ) throws {
    try fault.check()
  }

  @Test(arguments: ExpressionFaults.all) func `tells mistakes in expressions where they stand`(
    fault: Fault
  ) throws {
    let folder = try ScratchFolder()
    let problems = try folder.problems(of: fault.text)
    let places = problems.map { $0.split(separator: ":").dropFirst().prefix(2) }
    #expect(places.map { $0.joined(separator: ":") } == fault.problems)
  }
}
