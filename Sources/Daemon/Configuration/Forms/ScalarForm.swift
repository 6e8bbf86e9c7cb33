/// What the scalar of a key may look like: how a text becomes a value, and what to say when it
/// does not.
struct ScalarForm<Value: Sendable>: Sendable {
  /// What is expected, with its article: "a duration such as 15m".
  let expectation: String
  /// The value of a text; nil where it is none.
  let read: @Sendable (String) -> Value?
  /// What a wrong text was probably meant to be.
  var suggest: @Sendable (String) -> String? = { _ in nil }

  /// A form that takes only some of the values of this one.
  func limited(to isAllowed: @escaping @Sendable (Value) -> Bool, _ expectation: String)
    -> ScalarForm
  {
    ScalarForm(
      expectation: expectation,
      read: { text in read(text).flatMap { isAllowed($0) ? $0 : nil } },
      suggest: { text in suggest(text).flatMap { read($0).map(isAllowed) == true ? $0 : nil } })
  }

  /// A form whose values are turned into others.
  func mapped<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> ScalarForm<
    Other
  > {
    ScalarForm<Other>(
      expectation: expectation, read: { read($0).map(transform) }, suggest: suggest)
  }
}

extension ScalarForm<String> {
  /// Any text but an empty one.
  static let text = ScalarForm(expectation: "a text", read: { $0.isBlank ? nil : $0 })

  /// A path; `~/` is the home folder.
  static let path = ScalarForm(
    expectation: "a path", read: { $0.isBlank || $0.utf8.contains(0) ? nil : $0 })

  /// One word out of some.
  static func word(of words: [String]) -> ScalarForm {
    ScalarForm(
      expectation: "one of " + words.joined(separator: ", "),
      read: { words.contains($0) ? $0 : nil },
      suggest: { Spelling.nearest(to: $0, among: words) })
  }

  /// A lower-case identifier, made of letters, digits and some marks, not longer than 64.
  static func identifier(marks: String) -> ScalarForm {
    let marks = Array(marks.utf8)
    let names = ["-": "\"-\"", "._-": "\".\", \"_\", \"-\""]
    let listed = names[String(decoding: marks, as: UTF8.self)] ?? "\"-\""
    return ScalarForm(
      expectation: "an id: a-z, 0-9 and \(listed), a letter or digit first, 64 at most",
      read: { Identifier.isValid($0, marks: marks) ? $0 : nil },
      suggest: { Identifier.made(of: $0, marks: marks) })
  }
}

extension ScalarForm<Bool> {
  /// A truth value. The words of YAML 1.1 are taken here because here nothing else can be meant.
  static let truth = ScalarForm(
    expectation: "true or false",
    read: { text in
      switch text.lowercased() {
      case "true", "yes", "on": true
      case "false", "no", "off": false
      default: nil
      }
    },
    suggest: { Spelling.nearest(to: $0, among: ["true", "false"]) })
}

extension ScalarForm<Int> {
  /// A whole number in a range.
  static func integer(in range: ClosedRange<Int>) -> ScalarForm {
    ScalarForm(
      expectation: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      read: { Int($0).flatMap { range.contains($0) ? $0 : nil } })
  }
}

extension ScalarForm<Double> {
  /// A number.
  static let number = ScalarForm(
    expectation: "a number", read: { Double($0).flatMap { $0.isFinite ? $0 : nil } })
}

extension String {
  /// Whether there is nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
