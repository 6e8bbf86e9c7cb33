import Markup

/// Finds articles in the state that a page's program starts from (Next, Fusion and their kin): a list
/// of pieces that carry text, or a member that holds a whole text as markup.
///
/// Sites name the pieces as they like, so a list is judged by what it holds: the one with the most
/// running text is the article.
struct StateReader {
  /// The texts found, longest first, at most eight.
  private(set) var texts: [ScriptText] = []

  private static let depthLimit = 40
  private static let pieceDepth = 12
  private static let elementLimit = 2000
  /// Shorter texts are of no interest.
  private let leastLength: Int

  init(_ values: [JSONValue], leastLength: Int) {
    self.leastLength = leastLength
    for value in values { search(value, depth: 0) }
    texts.sort { $0.length > $1.length }
    texts.removeLast(max(0, texts.count - 8))
  }

  private mutating func search(_ value: JSONValue, depth: Int) {
    guard depth < Self.depthLimit else { return }
    switch value {
    case .array(let elements):
      if elements.count >= 2, size(of: elements) >= leastLength { take(list(elements)) }
      for element in elements { search(element, depth: depth + 1) }
    case .object(let members):
      for member in members { search(member.value, depth: depth + 1) }
    case .string(let text) where text.utf8.count >= leastLength && Self.isMarkup(text):
      var found = ScriptText()
      found.append(markup: text)
      take(found)
    default: break
    }
  }

  private mutating func take(_ text: ScriptText) {
    if text.length >= leastLength, text.paragraphs.count >= 2 { texts.append(text) }
  }

  private static func isMarkup(_ text: String) -> Bool {
    text.holds("<p") || text.holds("<br")
  }

  /// The bytes of all strings in the pieces of a list, as far as it takes to be long enough.
  private func size(of elements: [JSONValue]) -> Int {
    var size = 0
    for element in elements.prefix(Self.elementLimit) where size < leastLength {
      if case .object = element { size += self.size(of: element, depth: 0) }
    }
    return size
  }

  private func size(of value: JSONValue, depth: Int) -> Int {
    guard depth < Self.pieceDepth else { return 0 }
    return switch value {
    case .string(let text): text.utf8.count
    case .array(let elements): elements.reduce(0) { $0 + size(of: $1, depth: depth + 1) }
    case .object(let members): members.reduce(0) { $0 + size(of: $1.value, depth: depth + 1) }
    default: 0
    }
  }

  // MARK: Pieces

  /// What a list says where each element is a piece of text; empty where its elements are whole
  /// articles of their own.
  private func list(_ elements: [JSONValue]) -> ScriptText {
    var text = ScriptText()
    for element in elements.prefix(Self.elementLimit) {
      guard let members = element.members else { continue }
      let type = Self.type(of: members)
      if Self.otherTypes.contains(where: type.holds) { continue }
      // What has an address, a date or a headline of its own is another page.
      if members.contains(where: { Self.signsOfPages.contains($0.name.lowercased()) }) {
        return ScriptText()
      }
      guard let piece = Self.piece(element, depth: 0) else { continue }
      let kind: Paragraph.Kind? =
        type.holds("head") ? .heading : type.holds("quote") ? .quotation : nil
      if piece.utf8.contains(UInt8(ascii: "<")) {
        text.append(markup: piece, kind: kind)
      } else {
        text.append(Entities.decode(piece), kind: kind ?? .text)
      }
    }
    return text
  }

  private static func type(of members: [JSONValue.Member]) -> String {
    for name in ["type", "_type", "__typename", "is", "kind", "name", "blockName"] {
      if let type = members.first(where: { $0.name == name })?.value.string {
        return type.lowercased()
      }
    }
    return ""
  }

  /// The text of a piece: its own string, or those of the pieces in it one behind the other.
  private static func piece(_ value: JSONValue, depth: Int) -> String? {
    guard depth < pieceDepth else { return nil }
    switch value {
    case .string(let text): return text
    case .array(let elements):
      let inner = elements.compactMap { piece($0, depth: depth + 1) }
      return inner.isEmpty ? nil : inner.joined()
    case .object(let members):
      for name in textNames {
        guard let member = members.first(where: { $0.name == name }) else { continue }
        if let found = piece(member.value, depth: depth + 1), !found.isEmpty { return found }
      }
      return nil
    default: return nil
    }
  }

  private static let textNames = [
    "content", "text", "value", "html", "innerHTML", "body", "children", "props", "data", "model",
    "attributes",
  ]
  private static let otherTypes = [
    "image", "photo", "picture", "video", "audio", "gallery", "newsletter", "advert", "ad-",
    "promo",
    "related", "interstitial", "recirc", "raw_html", "embed", "oembed", "media", "caption",
    "byline",
    "divider", "link_list", "inline-",
  ]
  private static let signsOfPages: Set<String> = [
    "url", "slug", "canonical_url", "canonicalurl", "headline", "headlines", "publishedat",
    "datepublished", "publication_date", "permalink",
  ]
}
