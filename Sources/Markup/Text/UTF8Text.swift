/// Strings of bytes that are known to be valid UTF-8.
public enum UTF8Text {
  /// The string, made without looking at the bytes once more.
  ///
  /// The caller vouches for their validity: they come from ``TextDecoder`` or ``Charset`` and were cut
  /// at ASCII characters only.
  public static func string(_ bytes: [UInt8]) -> String {
    unsafe String(copying: UTF8Span(unchecked: bytes.span))
  }

  /// The string of a part of the bytes, of which the same holds.
  public static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    unsafe String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
  }
}
