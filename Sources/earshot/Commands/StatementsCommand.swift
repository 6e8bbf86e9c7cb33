import ArgumentParser
import ExtractionCore
import Markup

/// `earshot statements`
struct StatementsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements", abstract: "Finds who said what in plain text, as JSON.")

  @Argument(help: "A text file, or - for standard input.")
  var file: String?

  @Flag(help: "Show the text with speakers, cues and contents marked, for people.")
  var explain = false

  @Option(help: "The text's language, such as en; recognised if left out.")
  var lang: String?

  @Option(help: "Read JSON lines {\"id\",\"text\",\"lang\"} from this file; - for standard input.")
  var jsonl: String?

  @Option(help: "With --jsonl: the file for the JSON lines; - for standard output.")
  var out: String = "-"

  @Option(help: "With --jsonl: how many texts at a time; one a processor if left out.")
  var jobs: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (file == nil) == (jsonl == nil) {
      throw ValidationError("statements takes one file, or --jsonl with a file of JSON lines")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
  }

  func run() async throws {
    if let jsonl {
      try await find(lines: jsonl)
    } else if let file {
      try find(file: file)
    }
  }

  private func find(file: String) throws {
    let text = String(decoding: try InputFile.bytes(of: file), as: UTF8.self)
    let output = Output()
    let statements = TextStatements(text: text, language: lang)
    if explain {
      try StatementView(text: text, statements: statements.statements).show(on: output)
    } else {
      try output.json(["statements": statements.json])
    }
    try output.flush()
  }

  private func find(lines: String) async throws {
    let reader = try LineReader(path: lines)
    let output = try Output(path: out)
    try await OrderedBatch(jobs: jobs) { TextStatements.line(for: $0).utf8 }
      .run(next: { try reader.nextFilled() }, write: { try output.bytes($0) })
    try output.flush()
  }
}

/// The statements of a plain text.
struct TextStatements {
  let text: String
  let statements: [Statement]

  /// - Parameter language: nil to recognise it.
  init(text: String, language: String?) {
    self.text = text
    let known = language ?? LanguageDetector.detect(text)
    statements = StatementFinder.statements(inText: text, language: known)
  }

  /// The statements as JSON, offsets in code points of the text.
  var json: JSONValue {
    let codePoints = CodePoints(text)
    return .array(statements.map { $0.json(in: text, codePoints: codePoints) })
  }

  /// The output line for an input line of a batch. What is no JSON object gets its line too.
  static func line(for input: [UInt8]) -> JSONValue {
    guard let document = try? JSONValue(parsing: input), let text = document["text"]?.string else {
      return ["id": nil, "statements": [], "error": "no JSON object with a \"text\""]
    }
    let statements = TextStatements(text: text, language: document["lang"]?.string)
    return ["id": document["id"] ?? .null, "statements": statements.json]
  }
}
