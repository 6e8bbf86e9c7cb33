import Glibc

/// An IP address.
public enum IPAddress: Sendable, Hashable {
  /// An IPv4 address, first octet highest.
  case v4(UInt32)
  /// An IPv6 address, first octet highest.
  case v6(UInt128)

  /// Reads the canonical spellings only: four decimal octets, or IPv6 without brackets and zone.
  public init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self = .v4(UInt32(bigEndian: four.s_addr))
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self = .v6(
        withUnsafeBytes(of: six) { UInt128(bigEndian: $0.loadUnaligned(as: UInt128.self)) })
    } else {
      return nil
    }
  }

  /// Reads a URL's host where it is an address and no name, in every spelling that connects: with
  /// brackets, in one to four parts, decimal, octal or hexadecimal, with full-width digits and dots
  /// (which IDNA maps to ASCII, UTS 46).
  init?(host: String) {
    let plain = Self.ascii(host.filter { $0 != "[" && $0 != "]" })
    var four = in_addr()
    if let address = IPAddress(plain) {
      self = address
    } else if !plain.contains(where: \.isWhitespace), inet_aton(plain, &four) != 0 {
      self = .v4(UInt32(bigEndian: four.s_addr))
    } else {
      return nil
    }
  }

  private static func ascii(_ host: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in host.unicodeScalars {
      switch scalar.value {
      case 0x3002, 0xff61: scalars.append(".")
      case 0xff01...0xff5e: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xfee0)))
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Reads the address of a socket; nil for families other than IPv4 and IPv6.
  init?(family: Int32, address: UnsafeRawPointer) {
    switch family {
    case AF_INET:
      let four = address.loadUnaligned(as: sockaddr_in.self).sin_addr
      self = .v4(UInt32(bigEndian: four.s_addr))
    case AF_INET6:
      let six = address.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      self = .v6(
        withUnsafeBytes(of: six) { UInt128(bigEndian: $0.loadUnaligned(as: UInt128.self)) })
    default: return nil
    }
  }

  /// The IPv4 address that an IPv6 address carries, where it is one of the forms that reach it:
  /// IPv4-mapped (`::ffff:0:0/96`), IPv4-compatible (`::/96`), NAT64 (`64:ff9b::/96`, RFC 6052) and
  /// 6to4 (`2002::/16`, RFC 3056). Every other address is itself.
  public var unmapped: IPAddress {
    guard case .v6(let bits) = self else { return self }
    let top = bits >> 32
    if top == 0xffff || top == 0x0064_ff9b_0000_0000_0000_0000 {
      return .v4(UInt32(truncatingIfNeeded: bits))
    }
    if top == 0, bits > 1 { return .v4(UInt32(truncatingIfNeeded: bits)) }
    if bits >> 112 == 0x2002 { return .v4(UInt32(truncatingIfNeeded: bits >> 80)) }
    return self
  }
}

extension IPAddress: CustomStringConvertible {
  /// The canonical spelling.
  public var description: String {
    switch self {
    case .v4(let bits):
      return (0..<4).map { String(bits >> (24 - 8 * UInt32($0)) & 255) }.joined(separator: ".")
    case .v6(let bits):
      var big = bits.bigEndian
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      inet_ntop(AF_INET6, &big, &text, socklen_t(text.count))
      return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
