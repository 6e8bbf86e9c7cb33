import Markup

/// Reads and writes the queries of forms (`application/x-www-form-urlencoded`, WHATWG URL).
enum FormEncoding {
  /// The parameters of a query, in their order.
  static func decode(_ query: String) -> [(name: String, value: String)] {
    query.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (text(parts[0]), parts.count > 1 ? text(parts[1]) : "")
    }
  }

  /// A query of parameters.
  static func encode(_ parameters: [(name: String, value: String)]) -> String {
    parameters.map { "\(escaped($0.name))=\(escaped($0.value))" }.joined(separator: "&")
  }

  private static func text(_ part: Substring) -> String {
    PercentEncoding.decode(String(part.map { $0 == "+" ? " " : $0 }))
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
