import Testing

@testable import ExtractionCore

@Suite struct `A statement finder under attack` {
  @Test(arguments: [
    String(repeating: "the man said that he would go and ", count: 200),
    String(repeating: "“ \" „ ‘ ' ” ", count: 400),
    String(repeating: "a", count: 20_000),
    String(repeating: "said ", count: 1500),
    String(repeating: "He said, \"no\". ", count: 200),
    String(repeating: "Putin said\n\n", count: 300),
    String(repeating: "'a ", count: 2000),
    String(repeating: "«", count: 3000) + String(repeating: "\u{301}", count: 3000),
    String(repeating: "Anna Berg, the man ", count: 800),
    String(repeating: "\n", count: 10_000), "\u{0}\u{0}said\u{0}", "said", ",", "”", "“said”",
  ])
  func `ends soon and points into the text`(text: String) {
    for language in ["en", "de", ""] {
      for statement in StatementFinder.statements(inText: text, language: language) {
        let end = statement.range.upperBound
        #expect(end <= text.utf8.count)
      }
    }
  }

  @Test(arguments: ["said that ", "a", "“ ", "He said. ", "’ ", "Anna Berg, the mayor, ", "« "])
  func `costs no more than its length`(piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    var reader = TextReader(Array(text.utf8), language: "en")
    reader.readPlainText()
    let passages = reader.text.passages
    #expect(passages.allSatisfy { $0.range.count <= LongParagraph.most })
    for passage in passages {
      let starts = passage.sentenceStarts
      #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 <= SentenceSplitter.longest })
    }
  }

  @Test func `decodes no more cues, and no wider, than its length allows`() {
    let bytes = Array(String(repeating: "he said that ", count: 1000).utf8)
    var reader = TextReader(bytes, language: "en")
    reader.readPlainText()
    for passage in reader.text.passages {
      let cells = Cells(passage)
      var chances = CueChances(count: cells.count)
      for index in 0..<cells.count {
        chances.any[index] = 255
        chances.speech[index] = 255
      }
      let reader = ChainReader<LinearScorer>(
        passage, cells: cells, chances: chances, lexicon: reader.text.lexicon)
      #expect(reader.heads().count <= 40 + cells.count / 20)
      let windows = reader.heads().map {
        ChainContext(head: $0, passage: passage, cells: cells, map: reader.map, rule: nil).window
      }
      #expect(windows.reduce(0) { $0 + $1.count } <= 5 * cells.count + 4000)
    }
  }

  /// What the rules read went on to the comma that ends the text, and the word behind it was asked for:
  /// found by fuzzing.
  @Test func `looks for nothing behind a comma that ends the text`() throws {
    var reader = TextReader(Array("Berg said it rained,".utf8), language: "en")
    reader.readPlainText()
    let passage = try #require(reader.text.passages.first)
    let shorter = Reading(
      head: 1, cue: 1..<2, source: 0..<1, content: [2..<4], confidence: 1, rule: .chain)
    var longer = shorter
    longer.content = [2..<5]
    #expect(!Admission(passage: passage).continues(longer, shorter))
  }

  @Test func `survives damaged copies of an article`() {
    let text = Array(
      """
      Orban calls for “peace”

      At a press conference, Putin said there should be no “pause that the regime could use. It is \
      over.” There are other conditions, Putin added, but stressed that “these” would follow. \
      “Nothing,” said the Kremlin’s spokesman, Dmitry Peskov, who added: “We wait.”

      KING: Well. According to Reuters, it has been rejected by Kyiv (and others).
      """.utf8)
    var state: UInt64 = 42
    for _ in 0..<150 {
      var copy = text
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = Int(state >> 33) % copy.count
        switch state >> 61 {
        case 0...2: copy.remove(at: place)
        case 3...5: copy[place] = UInt8(truncatingIfNeeded: state >> 24)
        default: copy.insert(contentsOf: "”’\"said,.".utf8, at: place)
        }
      }
      let damaged = String(decoding: copy, as: UTF8.self)
      for statement in StatementFinder.statements(inText: damaged, language: "en") {
        #expect(statement.range.upperBound <= damaged.utf8.count)
        #expect((0...1).contains(statement.confidence))
      }
    }
  }
}
