/// Random expressions over the words of the random documents, as text.
struct RandomExpressions {
  var random: SeededGenerator

  mutating func expression() -> String { either(depth: 2) }

  private mutating func either(depth: Int) -> String {
    list(1...2, separator: " OR ") { $0.both(depth: depth) }
  }

  private mutating func both(depth: Int) -> String {
    list(1...3, separator: random.chance(50) ? " " : " AND ") { random in
      (random.random.chance(25) ? "-" : "") + random.term(depth: depth)
    }
  }

  private mutating func list(
    _ count: ClosedRange<Int>, separator: String, _ one: (inout Self) -> String
  ) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in one(&self) }
      .joined(separator: separator)
  }

  private mutating func term(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 17 : 12), using: &random) {
    case 0...2: return word()
    case 3: return phrase()
    case 4: return "\(phrase())~\(Int.random(in: 0...4, using: &random))"
    case 5: return near()
    case 6: return random.pick(["alph*", "bet*", "delta?", "gam*a", "omeg?"])
    case 7: return "=\(random.pick(["Alpha", "alpha", "Peace", "war"]))"
    case 8: return random.pick(["/alpha.?be/", "/War/i", "/(beta|omega) .*peace/i", "/f-16/"])
    case 9: return "@\(random.pick(["e1", "e2"]))"
    case 10: return "\(random.pick(["title", "summary", "text"])):\(word())"
    case 11: return statement()
    case 12...13: return statement()
    case 14: return "\(random.pick(["title", "text"])):(\(word()) OR \(phrase()))"
    default: return "(\(either(depth: depth - 1)))"
    }
  }

  private mutating func word() -> String { random.pick(RandomDocuments.words) }

  private mutating func phrase() -> String {
    "\"\(list(1...3, separator: " ") { $0.word() })\""
  }

  private mutating func near() -> String {
    let sign =
      random.pick(["NEAR", "ONEAR"])
      + random.pick(["", "/0", "/1", "/3", "/s", "/p"])
    let chain = random.chance(20) ? " NEAR/2 \(operand())" : ""
    return "\(operand()) \(sign) \(operand())\(chain)"
  }

  private mutating func operand() -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return phrase()
    case 1: return "(\(word()) OR \(phrase()))"
    case 2: return "alph*"
    default: return word()
    }
  }

  private mutating func statement() -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return "kind:\(random.pick(["direct", "indirect", "mixed"]))"
    case 1: return "speaker:@\(random.pick(["e1", "e2"]))"
    case 2: return "quote:(\(word()) \(random.pick(["", "OR ", "-"]))\(word()))"
    case 3: return "speaker:\"\(random.pick(RandomDocuments.people))\""
    default: return "@\(random.pick(["e1", "e2"])) SAYS \(word())"
    }
  }
}
