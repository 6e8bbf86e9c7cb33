import Markup

/// Maps an address of a page to the one that all its forms share: without what tells where a reader
/// came from, without AMP, without the site for small screens.
enum CanonicalAddress {
  static func of(_ url: WebURL) -> WebURL {
    var url = withoutCache(url)
    url.fragment = nil
    url.host = host(of: url.host)
    url.path = path(of: url.path)
    let kept = (url.query ?? "").split(separator: "&").filter { !isTracking($0.lowercased()) }
    url.query = kept.isEmpty ? nil : kept.joined(separator: "&")
    return url
  }

  /// The page behind an address of the AMP cache: `…cdn.ampproject.org/c/s/example.org/story`.
  private static func withoutCache(_ url: WebURL) -> WebURL {
    guard url.host.hasSuffix(".cdn.ampproject.org") else { return url }
    let segments = url.path.split(separator: "/")
    let isSecure = segments.dropFirst().first == "s"
    let rest = segments.dropFirst(isSecure ? 2 : 1).joined(separator: "/")
    return WebURL((isSecure ? "https://" : "http://") + rest) ?? url
  }

  private static func host(of host: String) -> String {
    if host.hasPrefix("amp.") { return String(host.dropFirst(4)) }
    for prefix in ["m.", "mobile."] where host.hasPrefix(prefix) {
      let rest = host.dropFirst(prefix.count)
      if rest.utf8.contains(UInt8(ascii: ".")) { return "www." + rest }
    }
    return host
  }

  private static func path(of path: String) -> String {
    for ending in ["/amp", "/amp/", ".amp", "/amp.html"] where path.hasSuffix(ending) {
      let rest = String(path.dropLast(ending.count))
      return rest.isEmpty ? "/" : ending.hasSuffix("/") ? rest + "/" : rest
    }
    return path.hasPrefix("/amp/") ? String(path.dropFirst(4)) : path
  }

  private static func isTracking(_ parameter: String) -> Bool {
    let name = parameter.prefix { $0 != "=" }
    return name.hasPrefix("utm_") || tracking.contains(String(name))
  }

  private static let tracking: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "ref_src",
    "cmpid", "cmp", "ns_campaign", "ns_mchannel", "ns_source", "spref", "xtor", "wt_mc", "ftag",
    "ocid", "smid", "amp", "outputtype", "_ga", "yclid", "gclsrc", "wbraid", "gbraid", "twclid",
    "ttclid", "s_cid", "ns_linkname", "__twitter_impression", "guccounter", "srnd", "at_medium",
    "at_campaign", "mbid", "taid",
  ]
}
