/// A page as a tree: nodes in document order in flat arrays, independent of the bytes it came from.
///
/// A node is its index. Its descendants are the indices up to its ``Node/end``, so a walk over a
/// subtree is a loop, and no nesting is deep enough to overflow a stack. Text and attribute values
/// are ranges of one buffer of valid UTF-8.
public struct HTMLTree: Sendable {
  /// An element or a run of text.
  @frozen public struct Node: Sendable {
    /// What it is.
    public var tag: HTMLTag
    /// The parent's index; -1 for the root.
    public var parent: Int32
    /// The index after the last descendant.
    public var end: Int32
    /// Text: where it starts in ``HTMLTree/buffer``. Element: its first attribute.
    public var start: Int32
    /// Text: its length in bytes. Element: how many attributes it has.
    public var count: Int32
  }

  /// An attribute: its name, and its value as a range of ``HTMLTree/buffer``.
  @frozen public struct Attribute: Sendable {
    /// The name.
    public var name: HTMLAttributeName
    /// Where the value starts.
    public var start: Int32
    /// The value's length in bytes.
    public var count: Int32
  }

  /// The nodes in document order. The first one is the `html` element.
  public internal(set) var nodes: [Node] = []
  /// The attributes of all elements, element by element.
  public internal(set) var attributes: [Attribute] = []
  /// The text and the attribute values, entities resolved.
  public internal(set) var buffer: [UInt8] = []

  /// Reads a page (WHATWG HTML Living Standard, section 13.2, with simpler rules for misnested
  /// formatting, no foster parenting, and at most 512 levels).
  ///
  /// Never fails: whatever is there becomes a tree. Time and memory are linear in the input.
  /// - Parameter utf8: valid UTF-8 (``Charset``).
  public init(utf8: [UInt8]) {
    var reader = HTMLReader(source: utf8)
    self = reader.read()
  }

  init() {}
}

extension HTMLTree {
  /// The value of a node's attribute, or nil where it has none of that name.
  @inlinable
  public func attribute(_ name: HTMLAttributeName, of node: Int) -> Attribute? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    var index = Int(element.start)
    let end = index + Int(element.count)
    while index < end {
      if attributes[index].name == name { return attributes[index] }
      index += 1
    }
    return nil
  }

  /// The value of a node's attribute as text, or nil where it has none of that name.
  public func value(_ name: HTMLAttributeName, of node: Int) -> String? {
    attribute(name, of: node).map { text($0) }
  }

  /// An attribute's value as text.
  public func text(_ attribute: Attribute) -> String {
    text(Int(attribute.start)..<Int(attribute.start + attribute.count))
  }

  /// A range of the buffer as text.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: buffer[range], as: UTF8.self)
  }

  /// The text of a node and its descendants, joined without separators. Scripts and styles have
  /// their text as a child and so count.
  /// - Parameter limit: stop after so many bytes.
  public func text(of node: Int, limit: Int = .max) -> String {
    var bytes: [UInt8] = []
    var index = node
    while index < nodes[node].end, bytes.count < limit {
      let run = nodes[index]
      if run.tag == .text { bytes += buffer[Int(run.start)..<Int(run.start + run.count)] }
      index += 1
    }
    return String(decoding: bytes.prefix(limit), as: UTF8.self)
  }

  /// The first child of a node, or nil where it has none.
  @inlinable
  public func firstChild(of node: Int) -> Int? {
    node + 1 < nodes[node].end ? node + 1 : nil
  }

  /// The next sibling of a node, or nil where it is the last.
  @inlinable
  public func nextSibling(of node: Int) -> Int? {
    let parent = Int(nodes[node].parent)
    guard parent >= 0 else { return nil }
    let next = Int(nodes[node].end)
    return next < nodes[parent].end ? next : nil
  }

  /// The elements of a tag in document order, optionally within a subtree.
  public func elements(_ tag: HTMLTag, in node: Int = 0) -> [Int] {
    guard !nodes.isEmpty else { return [] }
    return (node..<Int(nodes[node].end)).filter { nodes[$0].tag == tag }
  }
}
