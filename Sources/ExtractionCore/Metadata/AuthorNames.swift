import Markup

/// Names of authors, made of what pages write where authors stand.
struct AuthorNames {
  let site: SiteNames

  /// The names in a line such as "By Ann Lee and Jo Hill, The Lantern".
  /// - Parameter isStrict: whether a single word is too little for a name.
  func names(in line: String, isStrict: Bool = true) -> [String] {
    let line = MarkupRemover.plain(Entities.decode(line)).collapsed
    guard !line.isEmpty, line.count <= 200 else { return [] }
    var names: [String] = []
    for part in Self.parts(of: Self.withoutPreposition(Self.withoutPreposition(line))) {
      guard let name = name(part, isStrict: isStrict) else { continue }
      if !names.contains(where: { $0.squeezed == name.squeezed }) { names.append(name) }
    }
    return names
  }

  private func name(_ part: String, isStrict: Bool) -> String? {
    let cut = Self.withoutDegree(Self.withoutRole(part).trimming(Self.edges))
    let name = Self.withoutPreposition(cut).trimming(Self.edges)
    guard (3...45).contains(name.count), !Self.degrees.contains(name.lowercased()),
      !site.isName(name), !Self.isNoName(name)
    else { return nil }
    let words = name.split(separator: " ")
    guard words.count <= 5 else { return nil }
    // Chinese, Japanese and Korean names are written without spaces, or with one.
    if words.count > 2, name.unicodeScalars.contains(where: { Scalars.isEastAsian($0.value) }) {
      return nil
    }
    if isStrict, words.count < 2, !name.unicodeScalars.contains(where: { $0.value >= 0x600 }) {
      return nil
    }
    return name
  }

  // MARK: Cutting

  /// Cuts a line at commas and the like, and at the words for "and".
  private static func parts(of line: String) -> [String] {
    line.split { ",;|/•·\n、，".contains($0) }.flatMap { piece -> [String] in
      var parts: [[Substring]] = [[]]
      for word in piece.split(separator: " ") {
        if conjunctions.contains(word.lowercased()), parts.last?.isEmpty == false {
          parts.append([])
        } else {
          parts[parts.count - 1].append(word)
        }
      }
      return parts.map { $0.joined(separator: " ") }
    }.filter { !$0.isEmpty }
  }

  private static func withoutPreposition(_ line: String) -> String {
    let trimmed = line.trimming(" :-–")
    let lower = trimmed.lowercased()
    for word in prepositions where lower.hasPrefix(word) {
      let rest = trimmed.dropFirst(word.count)
      if let next = rest.first, next == " " || next == ":" { return String(rest).trimming(" :") }
    }
    return trimmed
  }

  private static func withoutRole(_ part: String) -> String {
    var end = part.endIndex
    for mark in ["(", "[", "–", "—", "|", " - "] {
      if let range = part.firstRange(of: mark) { end = min(end, range.lowerBound) }
    }
    return String(part[..<end])
  }

  /// Without the degree behind a name of two words or more: "Lena Moor MS".
  private static func withoutDegree(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count >= 3, let last = words.last, last.allSatisfy({ !$0.isLowercase }),
      degrees.contains(last.lowercased())
    else { return name }
    return words.dropLast().joined(separator: " ").trimming(edges)
  }

  /// Whether it holds what no name holds: an address, numbers, words for desks and roles.
  static func isNoName(_ text: String) -> Bool {
    let lower = text.lowercased()
    if ["http:", "https:", "www.", ".com", "@"].contains(where: { lower.contains($0) }) {
      return true
    }
    if text.count(where: \.isNumber) >= 2 { return true }
    return lower.split { !$0.isLetter }.contains { noNames.contains(String($0)) }
  }

  private static let edges = " .,:;-–*\"'“”"
  private static let conjunctions: Set<String> = [
    "&", "and", "und", "et", "y", "e", "en", "og", "och", "и", "i", "with", "und:", "ja", "oraz",
  ]
  private static let prepositions = [
    "written by", "story by", "reported by", "reporting by", "posted by", "published by",
    "analysis by", "opinion by", "review by", "updated by", "reporting from", "by", "von", "par",
    "por", "di", "door", "af", "av", "od", "автор", "autorin", "autor", "author", "texte", "text",
    "words", "from", "foto", "de", "yazan", "γράφει", "penulis", "reporter", "πηγή", "текст",
    "szerző", "tekst", "kirjoittaja", "teksti",
  ]
  private static let degrees: Set<String> = [
    "ph.d", "phd", "md", "m.d", "jr", "sr", "mph", "ms", "rd", "j.d", "esq",
  ]
  private static let noNames: Set<String> = [
    "staff", "redaktion", "redaction", "rédaction", "redazione", "redacción", "redactie", "editor",
    "editors", "editorial", "team", "desk", "newsroom", "agency", "agencies", "correspondent",
    "reporter", "writer", "journalist", "contributor", "follow", "twitter", "facebook",
    "published", "updated", "share", "author", "about", "more", "articles", "view", "profile",
    "subscribe", "read", "admin", "news", "press", "images", "getty", "online", "photograph",
    "photography", "photographer", "photographs", "freelance", "producer", "columnist", "chief",
    "senior", "political", "business", "sports", "posted", "bio", "email", "contact", "min",
    "hours", "hour", "ago", "photo", "by", "head", "director", "officer", "professor", "company",
    "bild", "quelle", "source", "credit", "copyright", "rdn",
  ]
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
