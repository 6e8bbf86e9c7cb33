/// The head of an answer as its lines come in: an interim answer (1xx) is replaced by the next one.
struct HeaderBlock {
  /// How long all lines may be together, in bytes, interim answers included.
  static let limit = 256 << 10

  private(set) var status = 0
  private(set) var fields: [Response.Header] = []
  /// Whether the empty line after the fields has come.
  private(set) var isComplete = false
  private var bytes = 0

  /// Reads a line with its line end; false when the block has become too long.
  mutating func read(_ line: UnsafeRawBufferPointer) -> Bool {
    bytes += line.count
    guard bytes <= Self.limit else { return false }
    let line = Self.trimmed(line[...])
    if line.isEmpty {
      isComplete = true
    } else if line.starts(with: "HTTP/".utf8) {
      begin(line)
    } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      append(name: Self.trimmed(line[..<colon]), value: Self.trimmed(line[(colon + 1)...]))
    }
    return true
  }

  /// The last value of a field; the name in lower case.
  func value(_ name: String) -> String? { fields.last { $0.name == name }?.value }

  private mutating func begin(_ line: Slice<UnsafeRawBufferPointer>) {
    fields.removeAll(keepingCapacity: true)
    isComplete = false
    let digits = line.drop { $0 != 0x20 }.drop { $0 == 0x20 }.prefix(3)
    status = Int(String(decoding: digits, as: UTF8.self)) ?? 0
  }

  private mutating func append(
    name: Slice<UnsafeRawBufferPointer>, value: Slice<UnsafeRawBufferPointer>
  ) {
    let name = String(decoding: name.map(Self.lowered), as: UTF8.self)
    fields.append(Response.Header(name: name, value: Self.text(value)))
  }

  /// UTF-8 where it is that, else Latin-1 (RFC 9110, section 5.5: what is beyond ASCII is opaque).
  private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
  }

  private static func trimmed(
    _ bytes: Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer> {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }
}
