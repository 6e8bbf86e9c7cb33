import Markup

extension Response {
  /// Until when the server asks to be left alone: `Retry-After` as seconds or as a date (RFC 9110,
  /// section 10.2.3); nil where it does not, or only until a time that is past.
  public func retryAfter(now: Instant) -> Instant? {
    guard let value = header("retry-after") else { return nil }
    let until = Self.seconds(value).map { now.advanced(bySeconds: $0) } ?? HTTPDate.parse(value)
    return until.flatMap { $0 > now ? $0 : nil }
  }

  /// For how many seconds more the answer counts as fresh (RFC 9111, section 4.2): `max-age` less
  /// `Age`, else `Expires` less `Date`; 0 where the server wants every request to reach it; nil
  /// where it says nothing.
  public func freshSeconds(now: Instant) -> Double? {
    let control = cacheControl
    if control.isUncacheable { return 0 }
    if let age = control.maxAge {
      return max(0, age - (header("age").flatMap(Self.seconds) ?? 0))
    }
    guard let expires = header("expires") else { return nil }
    // A date that cannot be read, such as 0, means "already expired" (RFC 9111, section 5.3).
    guard let end = HTTPDate.parse(expires) else { return 0 }
    let start = header("date").flatMap { HTTPDate.parse($0) } ?? now
    return max(0, end.seconds(since: start))
  }

  private var cacheControl: (maxAge: Double?, isUncacheable: Bool) {
    var maxAge: Double?
    var isUncacheable = false
    for header in headers where header.name == "cache-control" {
      for directive in header.value.split(separator: ",") {
        let parts = directive.split(separator: "=", maxSplits: 1)
        let name = parts.first?.filter { !$0.isWhitespace }.lowercased()
        if name == "no-cache" || name == "no-store" { isUncacheable = true }
        if name == "max-age", parts.count == 2 { maxAge = Self.seconds(parts[1]) }
      }
    }
    return (maxAge, isUncacheable)
  }

  /// Whole seconds; quotation marks and spaces around do no harm, and no number is too large.
  private static func seconds(_ text: some StringProtocol) -> Double? {
    let digits = String(text.filter { !$0.isWhitespace && $0 != "\"" })
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Double(digits).map { min($0, 10 * 365 * 86_400) }
  }
}
