import Markup

/// Names of authors, made of what pages write where authors stand.
struct AuthorNames {
  let site: SiteNames

  /// The names in a line such as "By Ann Lee and Jo Hill, The Lantern".
  /// - Parameter isStrict: whether a single word is too little for a name.
  func names(in line: String, isStrict: Bool = true) -> [String] {
    guard line.utf8.count <= 1000 else { return [] }
    let line = MarkupRemover.plain(Entities.decode(line)).collapsed
    // What starts with a comma has lost its person: ", The Lantern".
    guard !line.isEmpty, line.utf8.count <= 200 || line.count <= 200, line.first != "," else {
      return []
    }
    var names: [String] = []
    for part in Self.parts(of: Self.withoutPreposition(Self.withoutPreposition(line))) {
      guard let name = name(part, isStrict: isStrict) else { continue }
      if !names.contains(where: { $0.squeezed == name.squeezed }) { names.append(name) }
    }
    return names
  }

  /// The names in a line of which the last two are joined by "and"; nothing where none are.
  func joinedNames(in line: String) -> [String] {
    let words = line.split(separator: " ").map { $0.lowercased() }
    return words.contains(where: AuthorWords.conjunctions.contains) ? names(in: line) : []
  }

  /// The one name in a line that says "by" before it, a single word included.
  func introduced(in line: String) -> [String] {
    let line = line.collapsed
    let rest = Self.withoutPreposition(line)
    return rest.utf8.count < line.trimming(" :-–").utf8.count
      ? Array(names(in: rest, isStrict: false).prefix(1)) : []
  }

  private func name(_ part: String, isStrict: Bool) -> String? {
    let cut = Self.withoutDegree(Self.withoutRole(part).trimming(AuthorWords.edges))
    let name = Self.withoutPreposition(cut).trimming(AuthorWords.edges)
    let isEastAsian = name.unicodeScalars.contains { Scalars.isEastAsian($0.value) }
    guard ((isEastAsian ? 2 : 3)...45).contains(name.count),
      !AuthorWords.degrees.contains(name.lowercased()), !site.isName(name),
      !site.hasAcronym(of: name), !Self.isNoName(name)
    else { return nil }
    let words = name.split(separator: " ")
    // Chinese, Japanese and Korean names are written without spaces, or with one.
    guard words.count <= (isEastAsian ? 2 : 5) else { return nil }
    if isStrict, words.count < 2, !name.unicodeScalars.contains(where: { $0.value >= 0x600 }) {
      return nil
    }
    return name
  }

  // MARK: Cutting

  /// Cuts a line at commas and the like, and at the words for "and".
  private static func parts(of line: String) -> [String] {
    var pieces = line.split { ",;|/•·\n、，".contains($0) }.map(atConjunctions)
    // What stands behind "and" and a comma is where they are or whom they work for: "A and B, Berlin".
    let count = pieces.count
    if count >= 2, pieces[count - 1].count == 1, pieces[count - 2].count > 1 { pieces.removeLast() }
    return pieces.flatMap { $0 }.filter { !$0.isEmpty }
  }

  private static func atConjunctions(_ piece: Substring) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in piece.split(separator: " ") {
      if AuthorWords.conjunctions.contains(word.lowercased()), parts.last?.isEmpty == false {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.map { $0.joined(separator: " ") }
  }

  private static func withoutPreposition(_ line: String) -> String {
    let trimmed = line.trimming(" :-–")
    let lower = trimmed.lowercased()
    for word in AuthorWords.prepositions where lower.hasPrefix(word) {
      let rest = trimmed.dropFirst(word.count)
      if let next = rest.first, next == " " || next == ":" { return String(rest).trimming(" :") }
    }
    return trimmed
  }

  private static func withoutRole(_ part: String) -> String {
    var end = part.endIndex
    for mark in AuthorWords.ends {
      if let range = part.range(ofBytes: mark) { end = min(end, range.lowerBound) }
    }
    return String(part[..<end])
  }

  /// Without the degree behind a name of two words or more: "Lena Moor MS".
  private static func withoutDegree(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count >= 3, let last = words.last, last.allSatisfy({ !$0.isLowercase }),
      AuthorWords.degrees.contains(last.lowercased())
    else { return name }
    return words.dropLast().joined(separator: " ").trimming(AuthorWords.edges)
  }

  /// Whether it holds what no name holds: an address, numbers, words for desks and roles.
  static func isNoName(_ text: String) -> Bool {
    let lower = text.lowercased()
    if ["http:", "https:", "www.", ".com", "@"].contains(where: { lower.holds($0) }) {
      return true
    }
    if text.count(where: \.isNumber) >= 2 { return true }
    return lower.split { !$0.isLetter }.contains { AuthorWords.noNames.contains(String($0)) }
  }
}

extension AuthorNames {
  /// The names under `author` of an object of JSON-LD.
  /// - Parameter withOrganisations: whether those that are said to be no persons count.
  static func written(in datum: LinkedDatum, withOrganisations: Bool = true) -> [String] {
    guard let author = datum["author"] ?? datum["creator"] else { return [] }
    return (author.array ?? [author]).flatMap { entry -> [String] in
      if let name = entry.string { return [name] }
      if !withOrganisations, isOrganisation(entry) { return [] }
      switch entry["name"] {
      case .string(let name): return [name]
      case .array(let names): return names.compactMap(\.string)
      default: return [nameInParts(entry)].compactMap { $0 }
      }
    }
  }

  private static func nameInParts(_ entry: JSONValue) -> String? {
    guard let family = entry["familyName"]?.string else { return nil }
    return ((entry["givenName"]?.string ?? "") + " " + family).collapsed
  }

  /// Whether an author of JSON-LD is said to be a body of people.
  static func isOrganisation(_ entry: JSONValue) -> Bool {
    let types = entry["@type"]?.array?.compactMap(\.string) ?? [entry["@type"]?.string ?? ""]
    return types.contains { ["Organization", "NewsMediaOrganization", "Corporation"].contains($0) }
  }
}

extension String {
  /// Without these characters at both ends.
  func trimming(_ characters: String) -> String {
    var text = Substring(self)
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return String(text)
  }
}
