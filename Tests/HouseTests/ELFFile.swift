/// As much of an ELF file (64 bits, little-endian; System V ABI, chapters 4 and 5) as tells which
/// libraries a program needs.
struct ELFFile {
  private let bytes: [UInt8]
  private static let dynamicSection: UInt64 = 6
  private static let neededTag: UInt64 = 1

  /// Nil where the bytes are no such file.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 64, bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
    self.bytes = bytes
  }

  /// The names of the libraries that the dynamic section asks for.
  var neededLibraries: [String] {
    sections.filter { $0.type == Self.dynamicSection }.flatMap { dynamic -> [String] in
      guard sections.indices.contains(Int(dynamic.link)) else { return [] }
      let names = sections[Int(dynamic.link)]
      return stride(from: dynamic.offset, to: dynamic.offset + dynamic.size, by: 16)
        .filter { number($0, 8) == Self.neededTag }
        .map { text(at: names.offset + number($0 + 8, 8)) }
    }
  }

  private struct Section {
    let type: UInt64
    let offset: UInt64
    let size: UInt64
    let link: UInt64
  }

  private var sections: [Section] {
    let table = number(0x28, 8)
    let size = number(0x3A, 2)
    return (0..<number(0x3C, 2)).map { index in
      let header = table + index * size
      return Section(
        type: number(header + 4, 4), offset: number(header + 24, 8), size: number(header + 32, 8),
        link: number(header + 40, 4))
    }
  }

  private func number(_ offset: UInt64, _ count: Int) -> UInt64 {
    let start = Int(offset)
    guard start + count <= bytes.count else { return 0 }
    return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func text(at offset: UInt64) -> String {
    guard offset < bytes.count else { return "" }
    return String(decoding: bytes[Int(offset)...].prefix { $0 != 0 }, as: UTF8.self)
  }
}
