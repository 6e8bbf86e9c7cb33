/// Decodes an XML document that comes in pieces. What cannot be known without seeing all of it is
/// decided from its beginning: bytes that are no UTF-8 in a document that says it is, are read as
/// windows-1252.
public final class TextStream {
  private let decoder: CharsetDecoder?
  private var markLength: Int
  private var kept: [UInt8] = []

  /// Finds the encoding from the first bytes, which are to be decoded as well.
  /// - Parameter head: two thousand bytes or more, unless the document is shorter.
  public init(head: [UInt8], contentType: String?) {
    let encoding = XMLEncoding.detect(head, contentType: contentType)
    markLength = encoding.markLength
    decoder = encoding.name == "utf-8" ? nil : CharsetDecoder(label: encoding.name)
  }

  /// The UTF-8 of the next piece, clean as ``DecodedText/utf8`` is. A character that is cut at its end
  /// comes with the next one.
  public func decode(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
    let piece = markLength > 0 ? Array(piece.dropFirst(markLength)) : piece
    markLength = 0
    guard let decoder else { return repaired(piece, isLast: isLast) }
    var utf8: [UInt8] = []
    piece.withUnsafeBufferPointer { decoder.decode($0, into: &utf8, isLast: isLast) }
    return UTF8Cleaner.clean(utf8, from: 0, mixed: false)
  }

  private func repaired(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
    var bytes = kept + piece
    kept = []
    let cut = isLast ? 0 : Self.cutLength(bytes)
    if cut > 0 {
      kept = Array(bytes.suffix(cut))
      bytes.removeLast(cut)
    }
    return UTF8Cleaner.clean(bytes, from: 0, mixed: true)
  }

  /// How many bytes at the end begin a character that goes on in the next piece.
  private static func cutLength(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      for length in 1...3 where length <= bytes.count {
        let index = bytes.count - length
        guard bytes[index] >= 0xC0 else { continue }
        if case .unfinished = UTF8Repair.sequence(bytes, at: index) { return length }
        return 0
      }
      return 0
    }
  }
}
