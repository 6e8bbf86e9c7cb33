/// The encoding of an XML document, found from its marks, labels and bytes.
struct XMLEncoding {
  /// A name that ``Charset`` can decode.
  var name: String
  /// The bytes of the byte order mark.
  var markLength = 0
  /// Whether it is windows-1252 mixed into UTF-8.
  var isMixed = false
  /// Whether it is UTF-8 that needs no cleaning.
  var isClean = false
  /// The label that the bytes belie, where there is one.
  var beliedLabel: String?

  /// What is wrong with the label, as a sentence.
  var problem: String? {
    if isMixed { return "Some bytes are no UTF-8 and were read as windows-1252." }
    return beliedLabel.map { "The document says that it is \($0), and is \(name)." }
  }

  static func detect(_ bytes: [UInt8], contentType: String?) -> XMLEncoding {
    if let marked = byMark(bytes) { return marked }
    if let wide = byPattern(bytes) { return XMLEncoding(name: wide) }
    let http = contentType.flatMap(charset(ofContentType:)).flatMap(usable)
    let declared = declaration(bytes.prefix(1024)).flatMap(usable)
    let labels = [http, declared].compactMap { $0 }
    return corrected(labels, bytes)
  }

  /// A byte order mark decides (RFC 7303, section 3.3).
  private static func byMark(_ bytes: [UInt8]) -> XMLEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      var found = corrected(["utf-8"], bytes)
      found.markLength = 3
      return found
    }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return XMLEncoding(name: "utf-32le", markLength: 4)
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return XMLEncoding(name: "utf-32be", markLength: 4)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return XMLEncoding(name: "utf-16le", markLength: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return XMLEncoding(name: "utf-16be", markLength: 2) }
    return nil
  }

  /// Wide encodings without a mark, and EBCDIC, by how "<" and "<?xm" look in them (XML 1.0, F.1).
  private static func byPattern(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0, 0, 0, 0x3C): return "utf-32be"
    case (0x3C, 0, 0, 0): return "utf-32le"
    case (0, 0x3C, 0, _): return "utf-16be"
    case (0x3C, 0, _, 0): return "utf-16le"
    case (0x4C, 0x6F, 0xA7, 0x94): return ebcdic(bytes)
    default: return nil
    }
  }

  private static func ebcdic(_ bytes: [UInt8]) -> String {
    let head = Charset.decode(Array(bytes.prefix(1024)), label: "cp037") ?? []
    let declared = declaration(head[...])
    return declared.flatMap { CharsetDecoder(label: $0) == nil ? nil : $0 } ?? "cp037"
  }

  /// A label that names something readable in which ASCII is ASCII.
  private static func usable(_ label: String) -> String? {
    let name = Charset.name(of: label) ?? CharsetLabels.folded(label)
    // Were it UTF-16 or UTF-32, the pattern would have shown it.
    if name.hasPrefix("utf-16") || name.hasPrefix("utf-32") { return nil }
    guard let probe = Charset.decode(Array("<?xml".utf8), label: name),
      probe == Array("<?xml".utf8)
    else { return nil }
    return name
  }

  /// The first label, unless the bytes belie it.
  private static func corrected(_ labels: [String], _ bytes: [UInt8]) -> XMLEncoding {
    let first = labels.first ?? "utf-8"
    if first == "utf-8" {
      if bytes.withUnsafeBufferPointer({ UTF8Cleaner.firstDirt($0, from: 0) }) == nil {
        return XMLEncoding(name: "utf-8", isClean: true)
      }
      if UTF8Census(bytes).isValid { return XMLEncoding(name: "utf-8") }
      if let other = labels.dropFirst().first(where: { $0 != "utf-8" }) {
        return XMLEncoding(name: other, beliedLabel: first)
      }
      return XMLEncoding(name: "utf-8", isMixed: true)
    }
    let census = UTF8Census(bytes)
    // Six characters that are valid UTF-8 by chance: as good as never.
    if census.isValid, census.sequences >= 6 || (census.sequences > 0 && labels.contains("utf-8")) {
      return XMLEncoding(name: "utf-8", beliedLabel: first)
    }
    return XMLEncoding(name: first)
  }

  /// The charset parameter of a media type.
  static func charset(ofContentType type: String) -> String? {
    for parameter in type.split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, CharsetLabels.folded(String(parts[0])) == "charset" else { continue }
      let label = CharsetLabels.folded(String(parts[1]))
      return label.isEmpty ? nil : label
    }
    return nil
  }

  /// The encoding that an XML declaration names.
  static func declaration(_ head: ArraySlice<UInt8>) -> String? {
    guard let start = head.firstIndex(where: { $0 > 0x20 }),
      head[start...].starts(with: "<?xml".utf8)
    else { return nil }
    let inside = head[start...].prefix(256).prefix { $0 != UInt8(ascii: ">") }
    var rest = inside
    while !rest.isEmpty, !rest.starts(with: "encoding".utf8) { rest = rest.dropFirst() }
    let value = rest.dropFirst(8).drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }
}
