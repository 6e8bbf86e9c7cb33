import Markup

/// The addresses that a page gives: its own, and that of its picture.
enum PageAddresses {
  /// The address that the page names as its own, without tracking parameters and fragment.
  static func canonical(_ reading: PageReading) -> WebURL? {
    let named = [reading.metadata.canonical] + reading.metadata.contents("og:url").map { $0 }
    for text in named.compactMap({ $0 }) {
      guard let url = WebURL(text, relativeTo: reading.url), url.isHTTP, isOwn(url, reading.url)
      else { continue }
      return cleaned(url)
    }
    return reading.url.map(cleaned)
  }

  /// A canonical address that is the front page's tells nothing about an article.
  private static func isOwn(_ url: WebURL, _ page: WebURL?) -> Bool {
    guard let page else { return true }
    return url.path != "/" || page.path == "/" || url.query != nil
  }

  private static func cleaned(_ url: WebURL) -> WebURL {
    var url = url
    url.fragment = nil
    if url.host.hasPrefix("amp.") { url.host = String(url.host.dropFirst(4)) }
    if url.path.hasSuffix("/amp") || url.path.hasSuffix("/amp/") {
      url.path = String(url.path.dropLast(url.path.hasSuffix("/") ? 5 : 4)) + "/"
    }
    let kept = (url.query ?? "").split(separator: "&").filter { !isTracking($0.lowercased()) }
    url.query = kept.isEmpty ? nil : kept.joined(separator: "&")
    return url
  }

  private static func isTracking(_ parameter: String) -> Bool {
    let name = parameter.prefix { $0 != "=" }
    return name.hasPrefix("utm_") || tracking.contains(String(name))
  }

  private static let tracking: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "ref_src",
    "cmpid", "cmp", "ns_campaign", "ns_mchannel", "ns_source", "spref", "xtor", "wt_mc", "ftag",
    "ocid", "smid", "amp", "outputtype", "_ga", "yclid",
  ]

  /// The picture that stands for the article.
  static func leadImage(_ reading: PageReading) -> WebURL? {
    let metadata = reading.metadata
    var named = metadata.contents(
      "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
    for datum in metadata.articleData.prefix(2) { named += images(datum["image"]) }
    return named.lazy.compactMap { WebURL($0, relativeTo: reading.url) }.first { $0.isHTTP }
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
