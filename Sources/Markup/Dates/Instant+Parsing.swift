extension Instant {
  /// Reads a date as the internet writes it: RFC 822 and its misspellings, RFC 3339, W3C-DTF,
  /// ISO 8601 with ordinal days, `asctime`, month names of some twenty-five languages, seconds or
  /// milliseconds since 1970. A missing zone counts as UTC, a missing time as midnight.
  ///
  /// Nil where no day can be made out. Fields that run over (a 61st second, 31 June) are added up;
  /// a day or an hour that no calendar has makes it no date.
  /// - Parameter isDayFirst: whether `5/7/2024` is the fifth of July. `5.7.2024` always is.
  public init?(parsing text: String, isDayFirst: Bool = false) {
    var text = text
    let read = text.withUTF8 { DateReader.read($0, isDayFirst: isDayFirst) }
    guard let read else { return nil }
    self = read
  }
}

/// Reads dates from bytes.
enum DateReader {
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, isDayFirst: Bool = false) -> Instant? {
    guard bytes.count <= 256 else { return nil }
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    let trimmed = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard !trimmed.isEmpty else { return nil }
    if let instant = PlainDate.read(trimmed) { return instant }
    if let instant = NumberDate.read(trimmed) { return instant }
    if let instant = ISODate.read(trimmed) { return instant }
    var fields = DateFields()
    fields.isDayFirst = isDayFirst || isDotted(trimmed)
    var tokens = DateTokens(trimmed)
    while let token = tokens.next() { fields.take(token) }
    return fields.instant
  }

  /// Whether two numbers of one or two digits end in full stops: `05.07.2024`, `5. 7. 2024`.
  private static func isDotted(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var dotted = 0
    var digits = 0
    for byte in bytes {
      if DateNumber.digit(byte) != nil {
        digits += 1
      } else if byte == UInt8(ascii: "."), digits == 1 || digits == 2 {
        dotted += 1
        digits = 0
      } else if byte != 0x20 || digits > 0 {
        dotted = 0
        digits = 0
      }
      if dotted == 2 { return true }
    }
    return false
  }
}
