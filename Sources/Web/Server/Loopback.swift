/// Tells loopback addresses and names from others.
enum Loopback {
  /// Whether a host, without port and brackets, is this machine for itself: `localhost`, `::1` or
  /// four plain decimal numbers that begin with 127 (RFC 1122, section 3.2.1.3; RFC 4291, 2.5.3).
  static func contains(_ host: some StringProtocol) -> Bool {
    let host = host.lowercased()
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.first == "127" && parts.allSatisfy(isByte)
  }

  /// Whether a `Host` header names loopback. A page of another site that lets its name point here
  /// (DNS rebinding) sends its own name.
  static func contains(authority: String) -> Bool {
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return false }
      let host = authority[authority.index(after: authority.startIndex)..<end]
      return contains(host) && isPort(authority[authority.index(after: end)...])
    }
    let colon = authority.firstIndex(of: ":") ?? authority.endIndex
    return contains(authority[..<colon]) && isPort(authority[colon...])
  }

  private static func isByte(_ digits: Substring) -> Bool {
    (1...3).contains(digits.utf8.count) && digits.utf8.allSatisfy { (48...57).contains($0) }
      && UInt8(digits) != nil
  }

  /// Nothing, or a colon and a port.
  private static func isPort(_ text: Substring) -> Bool {
    guard text.first == ":" else { return text.isEmpty }
    let digits = text.dropFirst()
    return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
      && UInt16(digits) != nil
  }
}
