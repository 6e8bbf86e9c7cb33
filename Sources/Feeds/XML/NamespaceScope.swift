import Markup

/// The namespace declarations in force, and what they make of names.
struct NamespaceScope {
  private struct Binding {
    var depth: Int
    var prefix: Int32
    var previous: Namespace?
  }

  private var bound: [Namespace?] = []
  private var bindings: [Binding] = []
  private var meanings: [(namespace: Namespace, element: Element)?] = []

  /// Takes the declarations of a start tag at that depth.
  mutating func declare(_ scanner: XMLScanner, depth: Int) {
    for attribute in scanner.attributes {
      let parts = scanner.parts(ofName: attribute.name)
      if parts.prefix == 0 {
        guard scanner.text(ofName: attribute.name) == "xmlns" else { continue }
        bind(0, scanner.value(attribute), depth: depth)
      } else if scanner.text(ofName: parts.prefix) == "xmlns" {
        bind(parts.local, scanner.value(attribute), depth: depth)
      }
    }
  }

  private mutating func bind(_ prefix: Int32, _ uri: String, depth: Int) {
    let index = Int(prefix)
    while bound.count <= index { bound.append(nil) }
    bindings.append(Binding(depth: depth, prefix: prefix, previous: bound[index]))
    bound[index] = Namespace(uri: uri, isDefault: prefix == 0)
  }

  /// Forgets the declarations of an element that ends at that depth.
  mutating func leave(depth: Int) {
    while let last = bindings.last, last.depth >= depth {
      bound[Int(last.prefix)] = last.previous
      bindings.removeLast()
    }
  }

  /// The namespace of a prefix.
  func namespace(ofPrefix prefix: Int32, _ scanner: XMLScanner) -> Namespace {
    if Int(prefix) < bound.count, let namespace = bound[Int(prefix)] { return namespace }
    return prefix == 0 ? .core : Namespace(undeclared: scanner.text(ofName: prefix))
  }

  /// What the element of that name is.
  mutating func element(_ name: Int32, _ scanner: XMLScanner) -> Element {
    let parts = scanner.parts(ofName: name)
    let namespace = namespace(ofPrefix: parts.prefix, scanner)
    let index = Int(name)
    if index < meanings.count, let known = meanings[index], known.namespace == namespace {
      return known.element
    }
    while meanings.count <= index { meanings.append(nil) }
    let element = Element(namespace, scanner.text(ofName: parts.local))
    meanings[index] = (namespace, element)
    return element
  }
}
