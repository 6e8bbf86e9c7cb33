import Markup

/// Copies tags that stand inside a value, their names without prefixes.
enum MarkupCopy {
  static func appendStart(_ scanner: XMLScanner, to out: inout [UInt8]) {
    let name = localName(scanner)
    out.append(UInt8(ascii: "<"))
    out += name.utf8
    for attribute in scanner.attributes { append(attribute, scanner, to: &out) }
    out.append(UInt8(ascii: ">"))
  }

  private static func append(
    _ attribute: XMLScanner.Attribute, _ scanner: XMLScanner, to out: inout [UInt8]
  ) {
    let name = scanner.text(ofName: attribute.name)
    guard !name.hasPrefix("xmlns") else { return }
    out.append(UInt8(ascii: " "))
    out += name.utf8
    out += "=\"".utf8
    for byte in scanner.rawValue(attribute) {
      switch byte {
      case UInt8(ascii: "\""): out += "&quot;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  static func appendEnd(_ scanner: XMLScanner, to out: inout [UInt8]) {
    let name = localName(scanner)
    guard !HTMLSanitizer.isVoid(name) else { return }
    out += "</".utf8
    out += name.utf8
    out.append(UInt8(ascii: ">"))
  }

  private static func localName(_ scanner: XMLScanner) -> String {
    scanner.text(ofName: scanner.parts(ofName: scanner.name).local)
  }
}
