/// Percent-encoding (RFC 3986, section 2.1).
public enum PercentEncoding {
  /// Encodes what may not stand in a URL (controls, space, `"<>^`{|}`, everything beyond ASCII);
  /// escapes that are there stay.
  public static func encode(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy(isAllowed) { return String(text) }
    return encoded(text.utf8)
  }

  /// Encodes a part of UTF-8.
  static func encode(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    if bytes[range].allSatisfy(isAllowed) { return String(decoding: bytes[range], as: UTF8.self) }
    return encoded(bytes[range])
  }

  private static func encoded(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    for byte in bytes {
      if isAllowed(byte) {
        out.append(byte)
      } else {
        out.append(UInt8(ascii: "%"))
        out.append(hexadecimal(byte >> 4))
        out.append(hexadecimal(byte & 15))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Decodes escapes; what is no valid escape stays, invalid UTF-8 is replaced.
  public static func decode(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "%")) else { return String(text) }
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        out.append(byte)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F...: false
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: true
    }
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
