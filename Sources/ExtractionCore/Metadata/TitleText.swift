/// How headlines are written in a page's `title`: with the site's name behind or before a mark.
enum TitleText {
  /// The part before the first mark that stands between spaces.
  static func head(of title: String) -> String {
    for mark in [" | ", " – ", " — ", " · ", " » ", " - "] {
      if let range = title.firstRange(of: mark) { return String(title[..<range.lowerBound]) }
    }
    return title
  }
}
