import Markup

/// Makes ids of topics, each once.
struct TopicIdentifiers {
  private var used: Set<String>

  /// - Parameter used: ids that are taken already.
  init(used: Set<String> = []) { self.used = used }

  /// An id of a name's words: "Peace talks!" becomes `peace-talks`, the second one `peace-talks-2`.
  mutating func id(for name: String) -> String {
    let words = Folding.folded(name).split(separator: " ")
      .map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    let plain = words.filter { !$0.isEmpty }.joined(separator: "-")
    let hash = Base32.encode(SHA256.digest(of: name.utf8)).prefix(10)
    let base = plain.isEmpty ? "topic-\(hash)" : String(plain.prefix(56))
    let trimmed = base.hasSuffix("-") ? String(base.dropLast()) : base
    var id = trimmed
    var number = 2
    while !used.insert(id).inserted {
      id = "\(trimmed)-\(number)"
      number += 1
    }
    return id
  }
}
