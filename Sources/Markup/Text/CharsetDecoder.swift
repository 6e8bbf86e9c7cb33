/// Decodes a stream of bytes in one encoding into UTF-8, piece by piece.
///
/// A character may be cut at the end of a piece: it is kept for the next one.
final class CharsetDecoder {
  private enum Form {
    case utf8
    case utf16(bigEndian: Bool)
    case utf32(bigEndian: Bool)
    case table([UInt32])
    case converter(Converter)
  }

  private let form: Form
  private var kept: [UInt8] = []

  /// A decoder for that label; nil where it names no encoding that can be read.
  init?(label: String) {
    guard let form = Self.form(of: label) else { return nil }
    self.form = form
  }

  private static func form(of label: String) -> Form? {
    let folded = CharsetLabels.folded(label)
    let name = CharsetLabels.name(of: folded) ?? folded
    switch name {
    case "utf-8": return .utf8
    case "utf-16le", "utf-16be": return .utf16(bigEndian: name == "utf-16be")
    case "utf-32le", "utf-32be": return .utf32(bigEndian: name == "utf-32be")
    case "replacement": return nil
    default: break
    }
    if let table = SingleByteTable.table(named: name) { return .table(table) }
    return Converter(name: name).map(Form.converter)
  }

  /// Appends what the bytes decode to.
  /// - Parameter isLast: whether nothing follows; then a cut character becomes U+FFFD.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout [UInt8], isLast: Bool) {
    if kept.isEmpty {
      finish(bytes, used: step(bytes, into: &out, isLast: isLast))
    } else {
      let joined = kept + bytes
      joined.withUnsafeBufferPointer { finish($0, used: step($0, into: &out, isLast: isLast)) }
    }
  }

  private func finish(_ bytes: UnsafeBufferPointer<UInt8>, used: Int) {
    kept = Array(bytes[used...])
  }

  private func step(
    _ bytes: UnsafeBufferPointer<UInt8>, into out: inout [UInt8], isLast: Bool
  ) -> Int {
    switch form {
    case .utf8: UTF8Repair.append(bytes, to: &out, isLast: isLast)
    case .utf16(let big): WideUnits.append16(bytes, bigEndian: big, to: &out, isLast: isLast)
    case .utf32(let big): WideUnits.append32(bytes, bigEndian: big, to: &out, isLast: isLast)
    case .table(let table): SingleByteTable.append(bytes, by: table, to: &out)
    case .converter(let converter): converter.append(bytes, to: &out, isLast: isLast)
    }
  }
}
