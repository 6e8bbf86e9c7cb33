import Markup
import Testing
import Watching

@testable import Web

@Suite struct `A query for alerts` {
  /// SplitMix64 (Steele, Lea, Flood 2014): the same damage at every run.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test func `reads its parameters`() throws {
    let query = try AlertQuery(
      parsing: "topic=a-1&speaker=Ilona+Vasch%C3%A9&after=3&before=9&limit=7&x=y")
    #expect(
      query == AlertQuery(topic: "a-1", speaker: "Ilona Vasché", after: 3, before: 9, limit: 7))
  }

  @Test func `takes an empty parameter for none`() throws {
    #expect(try AlertQuery(parsing: "topic=&speaker=&after=&limit=") == AlertQuery())
    #expect(try AlertQuery(parsing: nil) == AlertQuery())
  }

  @Test(arguments: ["Ann & Bo", "a=b?c#d", "Владимир", "100%", "a+b", "\"<>'"])
  func `writes what it reads`(speaker: String) throws {
    let link = AlertQuery().link(topic: "t", speaker: speaker, before: 4)
    #expect(link.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"\"<>'#".utf8.contains($0) })
    let query = try AlertQuery(parsing: String(link.dropFirst()))
    #expect(query == AlertQuery(topic: "t", speaker: speaker, before: 4))
  }

  @Test(arguments: 0..<8)
  func `stays within its bounds whatever is written`(seed: UInt64) {
    var random = Seeded(state: seed)
    let model = Array("topic=a-1&speaker=I+V%C3%A9&after=3&before=9&limit=7".utf8)
    for _ in 0..<500 {
      var bytes = model
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      guard let query = try? AlertQuery(parsing: String(decoding: bytes, as: UTF8.self)) else {
        continue
      }
      #expect((1...AlertQuery.mostAlerts).contains(query.limit))
      #expect((query.after ?? 0) >= 0 && (query.topic?.utf8.count ?? 0) <= 64)
    }
  }

  @Test(arguments: 0..<8)
  func `shows a damaged line or leaves it out, and never fails`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let templates = try Templates()
    let model = Array(News(1).alert.json.text.utf8)
    for _ in 0..<60 {
      var bytes = model
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 32...126, using: &random)
      }
      let line = String(decoding: bytes, as: UTF8.self)
      guard let alert = ShownAlert(sequence: 1, time: NewsDesk.start, line: line) else { continue }
      let card = templates.card(AlertCard(FoldedAlert(alert: alert)))
      #expect(card.hasPrefix("<li class=\"card severity-"))
    }
  }
}
