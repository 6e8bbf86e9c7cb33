/// A range of addresses, written as an address and the length of its prefix (RFC 4632, RFC 4291):
/// `10.0.0.0/8`, `fd00::/8`; a lone address is a range of one.
public struct CIDR: Sendable, Hashable {
  /// The first address of the range.
  public let first: IPAddress
  /// How many leading bits are shared: 0 to 32, or 0 to 128.
  public let prefix: Int

  /// Reads a range; nil where there is none to be read. Bits beyond the prefix are cleared.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let head = parts.first, let address = IPAddress(String(head)) else { return nil }
    let width = address.width
    var prefix = width
    if parts.count == 2 {
      guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(parts[1]),
        length <= width
      else { return nil }
      prefix = length
    }
    self.prefix = prefix
    first = address.masked(to: prefix)
  }

  init(first: IPAddress, prefix: Int) {
    self.first = first
    self.prefix = prefix
  }

  /// Whether an address lies in the range; an IPv4 range holds no IPv6 address.
  public func contains(_ address: IPAddress) -> Bool {
    address.width == first.width && address.masked(to: prefix) == first
  }
}

extension CIDR: CustomStringConvertible {
  /// The range as it is written.
  public var description: String { "\(first)/\(prefix)" }
}

extension IPAddress {
  var width: Int {
    switch self {
    case .v4: 32
    case .v6: 128
    }
  }

  func masked(to prefix: Int) -> IPAddress {
    switch self {
    case .v4(let bits): .v4(bits & ~(UInt32.max >> UInt32(prefix)))
    case .v6(let bits): .v6(bits & ~(UInt128.max >> UInt128(prefix)))
    }
  }
}
