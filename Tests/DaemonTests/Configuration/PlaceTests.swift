import Testing

@testable import Daemon

@Suite struct `Places in scalars` {
  /// A value as YAML, and where each of its characters stands: the column of the word "here".
  static let scalars: [(yaml: String, line: Int, column: Int)] = [
    ("a: see here", 1, 8),
    ("a: 'it''s here'", 1, 11),
    (#"a: "\u00e9t\x41 \n here""#, 1, 20),
    ("a: &x here", 1, 7),
    ("a: |\n  one\n  é here\n", 3, 5),
    ("a: |\n\n    deep\n      here\n", 4, 7),
    ("a: >-\n  one\n  two here\n", 3, 7),
    ("a: >\n  one\n\n  here\n", 4, 3),
    ("a: one\n  two\n   here", 3, 4),
    ("a: 'one\n  two here'", 2, 7),
    ("a: \"one\n\n  here\"", 3, 3),
    ("- [x, 'y here']", 1, 10),
  ]

  @Test(arguments: scalars) func `are those of the file`(yaml: String, line: Int, column: Int)
    throws
  {
    let log = ProblemLog()
    var reader = YAMLReader(file: "f", text: yaml, log: log)
    let read = reader.read()
    let root = try #require(read)
    let node = try #require(Self.scalar(with: "here", in: root))
    let text = Array((node.scalar?.text ?? "").unicodeScalars)
    let offset = try #require(text.lastIndex(of: "h"))
    let place = ScalarPositions(node, in: reader.source)?.place(of: offset)
    #expect(place == Place(file: "f", line: line, column: column))
  }

  private static func scalar(with word: String, in node: YAMLNode) -> YAMLNode? {
    switch node.content {
    case .scalar(let scalar): scalar.text.contains(word) ? node : nil
    case .sequence(let nodes): nodes.lazy.compactMap { Self.scalar(with: word, in: $0) }.first
    case .mapping(let entries):
      entries.lazy.compactMap { Self.scalar(with: word, in: $0.value) }.first
    }
  }
}
