import Daemon
import Testing

@Suite struct `A hostile configuration` {
  @Test func `that unfolds without end is refused`() throws {
    let folder = try ScratchFolder()
    var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, inner) in zip("bcdefghij", "abcdefghi") {
      let aliases = [String](repeating: "*\(inner)", count: 10).joined(separator: ", ")
      text += "\(name): &\(name) [\(aliases)]\n"
    }
    let problem = try #require(try folder.problems(of: text).first)
    #expect(problem.hasPrefix("earshot.yaml:1:1: this file unfolds into more than 50"))
  }

  @Test func `whose keys unfold without end is refused`() throws {
    let folder = try ScratchFolder()
    var text = "a: &a [x, x]\n"
    for (name, inner) in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy") {
      text += "\(name): &\(name) [*\(inner), *\(inner)]\n"
    }
    #expect(
      try folder.problems(of: text + "? *z\n: 1\n")
        == ["earshot.yaml:27:1: a key must be a plain word"])
  }

  @Test(arguments: ["[", "{", "- ", "? ", "{a: "]) func `that nests without end is refused`(
    opening: String
  ) throws {
    let folder = try ScratchFolder()
    let problems = try folder.problems(of: String(repeating: opening, count: 100_000))
    #expect(!problems.isEmpty)
  }

  @Test func `in another encoding is told where`() throws {
    let folder = try ScratchFolder()
    let cases: [([UInt8], String)] = [
      ([0xFF, 0xFE, 0x61, 0x00], "1:1: this file is UTF-16; save it as UTF-8"),
      (
        Array("a: b\nname: caf".utf8) + [0xE9, 0x0A],
        "2:10: this is no UTF-8; save the file as UTF-8"
      ),
      (Array("é: \u{1B}[31m\n".utf8), "1:4: a control character (byte 27) may not stand in a text"),
    ]
    for (bytes, problem) in cases {
      let file = try folder.write(bytes, to: "a.yaml")
      let error = #expect(throws: ConfigurationError.self) { try folder.load(file) }
      #expect(error?.problems.map(\.description) == ["\(file):\(problem)"])
    }
  }

  @Test func `that never ends is cut off`() throws {
    let folder = try ScratchFolder()
    let error = #expect(throws: ConfigurationError.self) { try folder.load("/dev/zero") }
    #expect(error?.kind == .unreadable)
    #expect(error?.problems.first?.message == "longer than 33554432 bytes")
  }

  @Test func `that is a folder is refused`() throws {
    let folder = try ScratchFolder()
    let error = #expect(throws: ConfigurationError.self) { try folder.load(folder.path) }
    #expect(error?.problems.first?.message == "is a directory")
  }

  @Test func `with more mistakes than anybody reads tells the first of them`() throws {
    let folder = try ScratchFolder()
    let text = (1...5000).map { "key\($0): 1\n" }.joined()
    #expect(try folder.problems(of: text).count == 500)
  }

  @Test func `with Windows line ends and a byte order mark is read`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      "\u{FEFF}feeds:\r\n  - https://a.example/f\r\ntopics: []\r\n", to: "a.yaml")
    #expect(try folder.load(file).configuration.feeds.count == 1)
  }

  @Test func `cut or changed anywhere never stops the program`() throws {
    let folder = try ScratchFolder()
    let text = Array(
      """
      feeds: [{url: "https://a.example/f", tags: &t [a, *t]}]
      topics:
        - id: a
          query: 'a "b" OR @c' # why
          tests: [{text: >-
              folded
              text, matches: yes}]
      """.utf8)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      var bytes = text
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[..<place].suffix(9), at: place)
        }
      }
      let file = try folder.write(bytes, to: "a.yaml")
      do {
        _ = try folder.load(file)
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
