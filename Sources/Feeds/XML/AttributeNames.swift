import Markup

/// The meanings of the attribute names of one document.
struct AttributeNames {
  private var known: [ElementAttributes.Name?] = []

  /// The attributes of the start tag that the scanner stands at.
  /// - Parameter contextOnly: whether only language, base and declarations are wanted.
  mutating func read(_ scanner: XMLScanner, contextOnly: Bool) -> ElementAttributes {
    var attributes = ElementAttributes()
    for attribute in scanner.attributes {
      let name = meaning(attribute.name, scanner)
      switch name {
      case .unknown: break
      case .declaration: attributes.hasDeclarations = true
      case .language, .base: attributes.take(name, scanner.value(attribute))
      default: if !contextOnly { attributes.take(name, scanner.value(attribute)) }
      }
    }
    return attributes
  }

  private mutating func meaning(_ name: Int32, _ scanner: XMLScanner) -> ElementAttributes.Name {
    let index = Int(name)
    if index < known.count, let meaning = known[index] { return meaning }
    while known.count <= index { known.append(nil) }
    let parts = scanner.parts(ofName: name)
    let meaning = ElementAttributes.Name(
      prefix: scanner.text(ofName: parts.prefix), scanner.text(ofName: parts.local))
    known[index] = meaning
    return meaning
  }
}
