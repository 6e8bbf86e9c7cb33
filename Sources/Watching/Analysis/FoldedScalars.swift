/// What ``Folding`` says of every character of the first three planes' busy end, remembered as
/// bytes so that texts are folded at the speed of a table.
struct FoldedScalars: Sendable {
  /// The table, filled once.
  static let shared = FoldedScalars()

  /// The end of the table: what lies beyond (CJK, Hangul, symbols) is folded as it comes.
  private static let end = 0x3000

  /// Per character: the class, the number of bytes, and up to three bytes of UTF-8 in one word
  /// (class in the lowest byte's low 4 bits, the length in its high 4 bits).
  private let entries: [UInt32]

  private init() {
    entries = (0..<Self.end).map { value in
      Unicode.Scalar(UInt32(value)).map(Self.entry) ?? 0
    }
  }

  /// The class of a character and its folded UTF-8, packed (see ``Entry``).
  @inline(__always)
  func entry(_ value: UInt32) -> Entry {
    if value < UInt32(Self.end) { return Entry(packed: entries[Int(value)]) }
    return Entry(packed: Self.far(value))
  }

  /// A folded character: its class, and up to three bytes.
  struct Entry {
    let packed: UInt32
    @inline(__always) var kind: UInt8 { UInt8(truncatingIfNeeded: packed & 15) }
    @inline(__always) var count: Int { Int(packed >> 4 & 15) }
    @inline(__always) func byte(_ index: Int) -> UInt8 {
      UInt8(truncatingIfNeeded: packed >> UInt32(8 * (index + 1)))
    }
  }

  private static func entry(_ scalar: Unicode.Scalar) -> UInt32 {
    let folded = Folding.fold(scalar)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: folded.scalars)
    var packed = UInt32(folded.kind.rawValue)
    for (index, byte) in String(text).utf8.prefix(3).enumerated() {
      packed |= UInt32(byte) << UInt32(8 * (index + 1))
      packed = packed & ~0xF0 | UInt32(index + 1) << 4
    }
    return packed
  }

  /// Beyond the table: a character that folds to itself has no bytes here, its own are taken.
  @inline(never)
  private static func far(_ value: UInt32) -> UInt32 {
    if isCommonIdeograph(value) { return UInt32(Folding.Class.ideograph.rawValue) }
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let packed = entry(scalar)
    return value > 0xFFFF || Folding.isIdeograph(scalar) ? packed & 15 : packed
  }

  @inline(__always)
  private static func isCommonIdeograph(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0x3041...0x3096).contains(value) || (0x30A1...0x30FA).contains(value)
  }
}
