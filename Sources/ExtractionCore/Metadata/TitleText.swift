import Markup

/// How headlines are written in metadata: with the site's name behind or before a mark.
enum TitleText {
  /// The part before the first mark that stands between spaces.
  static func head(of title: String) -> String {
    for mark in [" | ", " – ", " — ", " · ", " » ", " - "] {
      if let range = title.range(ofBytes: mark) { return String(title[..<range.lowerBound]) }
    }
    return title
  }

  /// The headline without the site's name behind or before it.
  static func clean(_ title: String, site: SiteNames) -> String {
    var title = title.collapsed
    for _ in 0..<3 {
      let marks = marks(in: title)
      if let last = marks.last {
        let head = String(title[..<last.lowerBound]).collapsed
        if head.count >= 8, site.isSuffix(String(title[last.upperBound...])) {
          title = head
          continue
        }
      }
      guard let first = marks.first else { break }
      let rest = String(title[first.upperBound...]).collapsed
      guard rest.count >= 8, site.squeezed.contains(String(title[..<first.lowerBound]).squeezed)
      else { break }
      title = rest
    }
    return title
  }

  /// The places of marks that part a headline from a name: `|`, `•`, `·`, `»` anywhere, dashes,
  /// slashes and colons between spaces.
  private static func marks(in title: String) -> [Range<String.Index>] {
    let scalars = title.unicodeScalars
    var found: [Range<String.Index>] = []
    var index = scalars.startIndex
    var previous: Unicode.Scalar?
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let following = next < scalars.endIndex ? scalars[next] : nil
      if isMark(scalar, after: previous, before: following) { found.append(index..<next) }
      previous = scalar
      index = next
    }
    return found
  }

  private static func isMark(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "|", "•", "·", "»": true
    case "–", "—", "-", "/", ":":
      previous == " " && (next == nil || next == " " || next == ":")
    default: false
    }
  }
}
