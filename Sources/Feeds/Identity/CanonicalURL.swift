import Markup

/// Addresses in a form in which two spellings of one page are equal. It is for comparing, not for
/// fetching.
public enum CanonicalURL {
  /// The address without scheme, "www.", fragment, tracking parameters and trailing slash; as written
  /// where it is no URL.
  public static func text(_ address: String) -> String {
    guard let url = WebURL(address), url.isHTTP else { return address }
    let host = url.host.hasPrefix("www.") ? String(url.host.dropFirst(4)) : url.host
    let path = url.path.hasSuffix("/") ? String(url.path.dropLast()) : url.path
    let port = url.port.map { ":\($0)" } ?? ""
    let query = (url.query ?? "").split(separator: "&").filter { !isTracking($0) }
    return "//\(host)\(port)\(path)" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  /// Parameters that say where a reader came from, not where the page is.
  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || name.hasPrefix("at_") || names.contains(name)
  }

  private static let names: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "cmpid", "cmp",
    "ncid", "ocid", "partner", "ref", "rss", "source", "src", "feedtype", "feedname", "ftag",
    "wt_mc",
    "xtor", "traffic_source", "_hsenc", "_hsmi",
  ]
}
