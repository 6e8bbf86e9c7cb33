/// Which addresses may be connected to: those of the public internet, and what was allowed by name.
///
/// A feed or a page can name any host, and a name can resolve to any address; without this rule a
/// stranger's feed could make the daemon read from the machine's own network.
public struct AddressPolicy: Sendable, Hashable {
  /// Ranges that are permitted although they are private or reserved.
  public var allow: [CIDR]

  /// Makes a policy.
  public init(allow: [CIDR] = []) {
    self.allow = allow
  }

  /// Whether an address may be connected to. An address that carries an IPv4 address is judged by
  /// that one too: `::ffff:127.0.0.1` is as private as `127.0.0.1`.
  public func permits(_ address: IPAddress) -> Bool {
    let target = address.unmapped
    if allow.contains(where: { $0.contains(address) || $0.contains(target) }) { return true }
    switch target {
    case .v4: return !Self.reserved4.contains { $0.contains(target) }
    case .v6:
      return Self.global6.contains(target) && !Self.reserved6.contains { $0.contains(target) }
    }
  }

  /// IANA IPv4 Special-Purpose Address Registry (RFC 6890 and its successors), multicast (RFC 5771).
  private static let reserved4 = ranges([
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
    "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
  ])

  /// The only range of IPv6 that is handed out as global unicast (RFC 4291, section 2.4).
  private static let global6 = CIDR(first: .v6(0x2000 << 112), prefix: 3)

  /// What lies in it and is special all the same: protocol assignments with Teredo, documentation.
  private static let reserved6 = ranges(["2001::/23", "2001:db8::/32", "3fff::/20"])

  private static func ranges(_ texts: [String]) -> [CIDR] { texts.compactMap { CIDR($0) } }
}
