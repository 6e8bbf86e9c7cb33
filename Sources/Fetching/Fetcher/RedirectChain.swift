import Markup

/// Follows redirects: decides from one answer where the next request goes.
struct RedirectChain {
  private(set) var redirects: [Response.Redirect] = []
  private let limit: Int
  private let start: WebURL

  init(start: WebURL, limit: Int) {
    self.start = start
    self.limit = limit
  }

  /// Where an answer points to; nil where it is the last one.
  ///
  /// A redirect without a usable `Location` is an answer like any other (RFC 9110, section 15.4).
  mutating func next(after response: Response) throws(FetchError) -> WebURL? {
    guard [301, 302, 303, 307, 308].contains(response.status),
      let location = response.header("location"), !location.isEmpty
    else { return nil }
    guard var target = WebURL(location, relativeTo: response.url), target.isHTTP else {
      throw .badRedirect(response.url, target: String(location.prefix(200)))
    }
    // RFC 9110, section 10.2.2: a target without a fragment keeps the one it came from.
    target.fragment = target.fragment ?? response.url.fragment
    guard redirects.count < limit else { throw .tooManyRedirects(start, limit: limit) }
    redirects.append(Response.Redirect(status: response.status, target: target))
    return target
  }
}
