import ArgumentParser
import Markup
import Watching

/// `earshot match`
struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Matches documents against topics, and nothing else.",
    discussion: """
      Each input line is {"id","text"}, more fields of an article allowed; each output line is \
      {"id","topics"}. Where a topic asks who said something, the statements are found in the text \
      first. The last line on standard error tells what it cost: matching alone, neither reading nor \
      finding statements.
      """)

  @Option(help: "A topics file, or a .txt with one expression a line, its id the line number.")
  var topics: String

  @Option(help: "The documents, JSON lines; - for standard input.")
  var jsonl: String

  @Option(help: "The file for the JSON lines; - for standard output.")
  var out: String = "-"

  @Option(name: .customLong("repeat"), help: "Match each document so many times, to measure.")
  var times: Int = 1

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if times < 1 { throw ValidationError("--repeat is at least 1") }
  }

  func run() throws {
    let list = try TopicList(path: topics)
    let start = ProcessCost.wall
    let set = TopicSet(topics: list.topics, speakers: list.speakers)
    let registered = ProcessCost.wall - start
    for problem in set.problems { Complaint.say(list.sentence(for: problem)) }
    let (documents, seconds) = try match(set)
    let cost: JSONValue = [
      "registered_s": .double(registered), "documents": .integer(documents),
      "cpu_s": .double(seconds), "peak_rss_mb": .double(ProcessCost.peakMegabytes),
    ]
    Complaint.say(cost.text)
  }

  /// How many documents were matched, repetitions counted, and the CPU seconds that it took.
  private func match(_ set: TopicSet) throws -> (Int, Double) {
    let lines = try LineReader(path: jsonl)
    let output = try Output(path: out)
    var count = 0
    var seconds = 0.0
    while let line = try lines.nextFilled() {
      guard let input = MatchDocument(line, statements: set.readsStatements) else {
        try output.json(["id": nil, "topics": [], "error": "no JSON object with a \"text\""])
        continue
      }
      let start = ProcessCost.processor
      var places: [Int] = []
      for _ in 0..<times { places = set.places(in: input.document) }
      seconds += ProcessCost.processor - start
      count += times
      try output.json(["id": input.id, "topics": JSONValue(places.map { set.topics[$0].id })])
    }
    try output.flush()
    return (count, seconds)
  }
}
