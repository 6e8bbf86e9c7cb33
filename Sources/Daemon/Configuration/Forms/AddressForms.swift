import Fetching
import Markup

extension ScalarForm<WebURL> {
  /// The address of a feed.
  static let webURL = ScalarForm(
    expectation: "an http or https URL",
    read: { text in
      guard !text.contains(where: \.isWhitespace), let url = WebURL(text), url.isHTTP else {
        return nil
      }
      return url
    },
    suggest: { text in
      let bare = text.trimmingPrefix("feed:").trimmingPrefix("//")
      guard bare.contains("."), !bare.contains("://"), !bare.contains(where: \.isWhitespace) else {
        return nil
      }
      return WebURL("https://" + bare).map { _ in "https://" + bare }
    })
}

extension ScalarForm<String> {
  /// A proxy as libcurl takes it.
  static let proxy = ScalarForm(
    expectation: "a proxy such as http://127.0.0.1:3128 or socks5h://127.0.0.1:1080",
    read: { text in
      let schemes = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"]
      return WebURL(text).flatMap { schemes.contains($0.scheme) ? text : nil }
    },
    suggest: { text in
      text.contains("://") ? nil : WebURL("http://" + text).map { _ in "http://" + text }
    })

  /// A value of a header field: one line.
  static let headerText = ScalarForm(
    expectation: "a text of one line",
    read: { text in
      text.isBlank || text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
        ? nil : text
    })
}

extension ScalarForm<Configuration.ListenAddress> {
  /// A host and a port.
  static let listenAddress = ScalarForm(
    expectation: "an address and a port, such as 127.0.0.1:8427 or [::1]:8427",
    read: { Configuration.ListenAddress($0) },
    suggest: { text in
      Int(text).flatMap { (0...65_535).contains($0) ? "127.0.0.1:\($0)" : nil }
    })
}

extension Configuration.ListenAddress {
  /// Reads `host:port`; an IPv6 address stands in brackets.
  init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"),
      let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
    else { return nil }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      return nil
    }
    guard !host.isEmpty, !host.contains(where: { $0.isWhitespace || $0 == "/" }) else { return nil }
    self.init(host: String(host), port: port)
  }
}

extension ScalarForm<String> {
  /// A range of addresses.
  static let addressRange = ScalarForm(
    expectation: "an address range such as 10.0.0.0/8 or fd00::/8",
    read: { CIDR($0) == nil ? nil : $0 })
}
