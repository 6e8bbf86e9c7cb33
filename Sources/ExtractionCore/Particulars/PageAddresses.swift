import Markup

/// The addresses that a page gives: its own, and that of its picture.
enum PageAddresses {
  /// The address that the page names as its own, without tracking parameters and fragment.
  static func canonical(_ reading: PageReading) -> WebURL? {
    let named = [reading.metadata.canonical] + reading.metadata.contents("og:url").map { $0 }
    for text in named.compactMap({ $0 }) {
      guard let url = WebURL(text, relativeTo: reading.base), url.isHTTP, isOwn(url, reading.url)
      else { continue }
      return CanonicalAddress.of(url)
    }
    return reading.url.map(CanonicalAddress.of)
  }

  /// A canonical address that is the front page's tells nothing about an article.
  private static func isOwn(_ url: WebURL, _ page: WebURL?) -> Bool {
    guard let page else { return true }
    return url.path != "/" || page.path == "/" || url.query != nil
  }

  /// The picture that stands for the article.
  static func leadImage(_ reading: PageReading) -> WebURL? {
    let metadata = reading.metadata
    var named = metadata.contents(
      "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
    for datum in metadata.articleData.prefix(2) { named += images(datum["image"]) }
    named += metadata.contents("parsely-image-url", "thumbnail", "image")
    return named.lazy.compactMap { WebURL($0, relativeTo: reading.base) }.first { $0.isHTTP }
  }

  private static func images(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let values): values.flatMap { images($0) }
    case .object: images(value?["url"])
    default: []
    }
  }
}
