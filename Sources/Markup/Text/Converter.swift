import Glibc

/// A conversion descriptor of the C library, from one encoding to UTF-8.
final class Converter {
  private let descriptor: iconv_t

  /// Opens a conversion; nil for a name that the library does not know or that must not be read.
  init?(name: String) {
    if Self.renamed[name] != nil { _ = Self.loaded }
    let name = Self.renamed[name] ?? name
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        true
      default: false
      }
    }
    guard isPlain, !name.isEmpty, !Self.refused.contains(where: { name.lowercased().contains($0) })
    else { return nil }
    guard let opened = Self.open(name) else { return nil }
    descriptor = opened
  }

  private static func open(_ name: String) -> iconv_t? {
    guard let opened = iconv_open("UTF-8", name), opened != iconv_t(bitPattern: -1) else {
      return nil
    }
    return opened
  }

  /// A conversion of each encoding that has no table here, open as long as the program runs and never
  /// used: the C library loads an encoding's module for its first conversion and unloads it behind the
  /// last, and loading takes forty times as long as opening.
  private static let loaded: [UInt] = Set(renamed.values).compactMap { open($0) }.map {
    UInt(bitPattern: $0)
  }

  deinit { iconv_close(descriptor) }

  /// The C library's name where it calls an encoding of the standard otherwise.
  private static let renamed = [
    "gbk": "GB18030", "gb18030": "GB18030", "big5": "BIG5-HKSCS", "shift_jis": "CP932",
    "euc-jp": "EUC-JP-MS", "euc-kr": "CP949", "iso-2022-jp": "ISO-2022-JP-3",
  ]

  /// Encodings in which harmless bytes hide markup, and transformations that are no encodings.
  private static let refused = ["utf-7", "utf7", "iso-2022-kr", "iso-2022-cn", "wchar", "internal"]

  /// The code point of one byte; U+FFFD where there is none.
  func scalar(of byte: UInt8) -> UInt32 {
    var out: [UInt8] = []
    withUnsafePointer(to: byte) {
      _ = append(UnsafeBufferPointer(start: $0, count: 1), to: &out, isLast: true)
    }
    return String(decoding: out, as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD
  }

  /// Appends what the bytes convert to, a replacement character for each byte that does not.
  /// - Returns: the bytes used up.
  func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8], isLast: Bool
  ) -> Int {
    var used = 0
    while used < bytes.count {
      let reason = convert(bytes, &used, &out)
      if reason == E2BIG || reason == 0 { continue }
      if reason == EINVAL, !isLast { return used }
      out += [0xEF, 0xBF, 0xBD]
      used += 1
    }
    if isLast { flush(&out) }
    return used
  }

  /// One call: as much as goes into a piece of output. The error's number, or 0.
  private func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, _ used: inout Int, _ out: inout [UInt8]
  ) -> Int32 {
    guard let start = bytes.baseAddress else { return 0 }
    let piece = 16_384
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: piece) { buffer in
      var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(
        mutating: UnsafeRawPointer(start + used)
      ).assumingMemoryBound(to: CChar.self)
      var sourceLeft = bytes.count - used
      var target = buffer.baseAddress
      var targetLeft = piece
      let result = iconv(descriptor, &source, &sourceLeft, &target, &targetLeft)
      let reason = result == -1 ? errno : 0
      used = bytes.count - sourceLeft
      out += UnsafeRawBufferPointer(start: buffer.baseAddress, count: piece - targetLeft)
      return reason
    }
  }

  /// What the conversion still holds back (a base letter that waits for its accent).
  private func flush(_ out: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      var target = buffer.baseAddress
      var targetLeft = 64
      _ = iconv(descriptor, nil, nil, &target, &targetLeft)
      out += UnsafeRawBufferPointer(start: buffer.baseAddress, count: 64 - targetLeft)
    }
  }
}
