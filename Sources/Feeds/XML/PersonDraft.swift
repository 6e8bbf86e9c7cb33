import Markup

/// A person while its element is read.
struct PersonDraft {
  var name: String?
  var email: String?
  var url: String?

  /// The person, if anything is known.
  var person: Person? {
    guard name != nil || email != nil || url != nil else { return nil }
    return Person(name: name ?? email, email: email, url: url)
  }
}

extension Person {
  /// A person as RSS writes one: "jane@example.org (Jane Doe)", "Jane Doe <jane@example.org>",
  /// "Jane Doe (jane@example.org)", or the name alone.
  init?(line: String) {
    let text = WhiteSpace.collapsed(line)
    guard !text.isEmpty else { return nil }
    self.init()
    guard let email = Self.email(in: text) else {
      name = Self.stripped(text)
      return
    }
    self.email = String(email)
    var rest = text
    rest.removeSubrange(email.startIndex..<email.endIndex)
    rest = rest.replacing("mailto:", with: "").replacing("()", with: "").replacing("<>", with: "")
    rest = Self.stripped(rest)
    name = rest.isEmpty ? String(email) : rest
  }

  /// Brackets around and white space off.
  private static func stripped(_ text: String) -> String {
    var rest = Substring(text)
    while let first = rest.first,
      first == " " || first == "(" && rest.hasSuffix(")") || first == "<" && rest.hasSuffix(">")
    {
      if first != " " { rest.removeLast() }
      rest.removeFirst()
    }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// The first word that is an address.
  private static func email(in text: String) -> Substring? {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) else { return nil }
    func isPart(_ byte: UInt8) -> Bool {
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "._%+-".utf8.contains(byte)
    }
    let start = text.utf8[..<at].lastIndex { !isPart($0) }.map { text.utf8.index(after: $0) }
    let after = text.utf8.index(after: at)
    let end = text.utf8[after...].firstIndex { !isPart($0) } ?? text.endIndex
    let from = start ?? text.startIndex
    guard from < at, after < end, text.utf8[after..<end].contains(UInt8(ascii: ".")) else {
      return nil
    }
    return text[from..<end]
  }
}
