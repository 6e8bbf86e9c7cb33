import Markup

/// What an article is known by before its page is fetched.
public enum ArticleIdentity {
  /// The entry's link, normalised; or the feed's URL with the entry's id where there is no link.
  ///
  /// Normalised means: resolved against the feed, scheme and host folded, the default port, the
  /// fragment and tracking parameters removed. The same entry gives the same identity on every
  /// machine.
  /// - Parameters:
  ///   - entryURL: the link as the feed gives it.
  ///   - feedURL: the feed's address.
  ///   - entryID: the entry's id in that feed.
  public static func of(entryURL: String?, feedURL: String, entryID: String) -> String {
    let feed = WebURL(feedURL)
    if let link = entryURL, link.contains(where: { !$0.isWhitespace }),
      let url = WebURL(link, relativeTo: feed), url.isHTTP
    {
      return normalized(url).description
    }
    return (feed.map { normalized($0).description } ?? feedURL) + " " + entryID
  }

  /// A URL without fragment and tracking parameters.
  public static func normalized(_ url: WebURL) -> WebURL {
    var url = url
    url.fragment = nil
    url.query = url.query.flatMap(withoutTracking)
    return url
  }

  /// The identity of the same address under https instead of http, or the other way round; nil where it
  /// is no address.
  public static func underOtherScheme(_ identity: String) -> String? {
    if identity.hasPrefix("http://") { return "https" + identity.dropFirst(4) }
    if identity.hasPrefix("https://") { return "http" + identity.dropFirst(5) }
    return nil
  }

  /// A query without tracking parameters, in its order; nil where nothing is left.
  private static func withoutTracking(_ query: String) -> String? {
    let kept = query.split(separator: "&").filter { !isTracking($0.prefix { $0 != "=" }) }
    return kept.isEmpty ? nil : kept.joined(separator: "&")
  }

  /// Whether a query parameter only tells how a reader came to the page.
  public static func isTracking(_ name: some StringProtocol) -> Bool {
    let name = name.lowercased()
    return trackingNames.contains(name) || trackingPrefixes.contains { name.hasPrefix($0) }
  }

  private static let trackingPrefixes = ["utm_", "pk_", "mtm_", "matomo_", "at_", "ns_", "hsa_"]

  /// The parameters that campaigns, ad networks, mailings and newsrooms add to their links.
  private static let trackingNames: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid",
    "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi",
    "__hstc", "__hssc", "__hsfp", "hsctatracking", "vero_id", "vero_conv", "oly_anon_id",
    "oly_enc_id", "_openstat", "ysclid", "wickedid", "rb_clickid", "s_cid", "cmpid", "cmp", "ncid",
    "ocid", "icid", "ito", "smid", "smtyp", "xtor", "wt_mc", "wt_zmc", "guccounter",
    "guce_referrer", "guce_referrer_sig", "ref_src", "ref_url", "__twitter_impression", "_ga",
    "_gl", "spm", "traffic_source",
  ]
}
