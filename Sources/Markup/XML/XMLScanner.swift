/// Reads XML as feeds have it: what is well-formed comes out as XML 1.0 says, what is not comes out
/// as far as it can be made out. Never fails, takes linear time and bounded memory.
///
/// - A bare `&` or `<` is text; HTML's entities are known without a declaration.
/// - An end tag closes what is open inside its element; without a start tag it is passed over. What
///   is open at the end of the input is closed there.
/// - Entities that the document declares count where their text is plain; an entity in an entity,
///   an external one, a parameter entity does not.
/// - Attributes beyond ``attributeLimit`` and elements deeper than ``depthLimit`` are passed over.
///
/// The input is UTF-8 and may come in pieces: ``append(_:)``, then ``next()`` until it is starved.
public struct XMLScanner {
  /// What ``next()`` found.
  public enum Event: Sendable {
    /// A start tag: ``name``, ``attributes``. An empty-element tag is followed by its end.
    case start
    /// The end of an element: ``name``.
    case end
    /// Some character data: ``appendText(to:)``. One text may come as several events.
    case text
    /// All that was appended is read; more may follow.
    case starved
    /// The input is at its end.
    case finished
  }

  /// An attribute of a start tag.
  public struct Attribute: Sendable {
    /// The number of its name.
    public var name: Int32
    /// Where its value stands, as written.
    var value: Range<Int>
  }

  /// How many attributes of one element are read.
  public static let attributeLimit = 64
  /// How many elements may be open.
  public static let depthLimit = 1024
  /// How long the text of one event may be, in bytes.
  static let textLimit = 1 << 20
  /// How long a tag may be, in bytes.
  static let tagLimit = 1 << 20

  /// The number of the name of the element that was opened or closed.
  public internal(set) var name: Int32 = 0
  /// The attributes of the element that was opened.
  public internal(set) var attributes: [Attribute] = []
  /// Where the last tag starts, in bytes from the start of what is kept of the input.
  public internal(set) var tagStart = 0
  /// Whether the input ended while elements were open.
  public private(set) var isCutOff = false
  /// How many elements are open.
  public var depth: Int { open.count }

  var bytes: [UInt8]
  var position = 0
  var isFinal: Bool
  var text: Range<Int> = 0..<0
  var isVerbatim = false
  var names = XMLNames()
  var open: [Int32] = []
  var openCounts: [Int32] = []
  /// Elements deeper than the limit that are open.
  var buried: [Int32: Int] = [:]
  /// Elements that an end tag or the end of the input closes, still to be told.
  var closing = 0
  var inside = Section.content
  /// How much input there must be before a tag that was cut is tried again: twice as much each time,
  /// so that a long one does not cost quadratic time.
  var patience = 0
  var missing: Set<Delimiter> = []
  var entities = XMLEntities()

  /// What the next byte belongs to.
  enum Section {
    case content
    case comment
    case cdata
  }

  /// A reader of a whole document.
  /// - Parameter bytes: UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isFinal = true
  }

  /// A reader of a document that comes in pieces.
  public init() {
    bytes = []
    isFinal = false
  }

  /// Appends a piece. What was read before is forgotten: ranges of earlier events are void.
  public mutating func append(_ piece: [UInt8]) {
    if position > 0 {
      bytes.removeFirst(position)
      position = 0
    }
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
    missing = []
  }

  /// Says that no more pieces follow.
  public mutating func finish() { isFinal = true }

  /// Reads on to the next event.
  public mutating func next() -> Event {
    if closing > 0 { return close() }
    let bytes = bytes
    return bytes.withUnsafeBufferPointer { next(in: $0) }
  }

  private mutating func next(in bytes: UnsafeBufferPointer<UInt8>) -> Event {
    while position < bytes.count {
      let found: Event?
      switch inside {
      case .comment: found = comment(bytes)
      case .cdata: found = cdata(bytes)
      case .content:
        found = bytes[position] == UInt8(ascii: "<") ? markup(bytes) : characters(bytes)
      }
      if let found { return found }
    }
    guard isFinal else { return .starved }
    closing = open.count
    if closing > 0 { isCutOff = true }
    return closing > 0 ? close() : .finished
  }

  /// Tells the end of the innermost element.
  mutating func close() -> Event {
    closing -= 1
    name = open.removeLast()
    openCounts[Int(name)] -= 1
    return .end
  }

  /// Character data up to the next tag.
  private mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) -> Event? {
    let end = ByteSearch.index(of: UInt8(ascii: "<"), in: bytes, from: position)
    if end > position + Self.textLimit {
      return textEvent(to: safeEnd(bytes, before: position + Self.textLimit), verbatim: false)
    }
    guard end == bytes.count, !isFinal else { return textEvent(to: end, verbatim: false) }
    return textEvent(to: safeEnd(bytes, before: end), verbatim: false)
  }

  mutating func textEvent(to end: Int, verbatim: Bool) -> Event? {
    guard end > position else { return .starved }
    text = position..<end
    isVerbatim = verbatim
    position = end
    return .text
  }

  /// A place to end a piece of text at, so that no reference is cut.
  private func safeEnd(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    bytes[max(position, end - 40)..<end].lastIndex(of: UInt8(ascii: "&")) ?? end
  }
}

extension XMLScanner {
  /// The name of that number in lower case.
  public func text(ofName number: Int32) -> String { names.text(number) }

  /// The numbers of a name's prefix (0 for none) and of its local part.
  public func parts(ofName number: Int32) -> (prefix: Int32, local: Int32) {
    let parts = names.parts[Int(number)]
    return (parts.prefix, parts.local)
  }

  /// How many names there are so far: their numbers lie below.
  public var nameCount: Int { names.count }

  /// Appends the character data of a text event, its references resolved. Numbers 128 to 159 stay
  /// the control characters that they are.
  public func appendText(to out: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      let piece = UnsafeBufferPointer(rebasing: bytes[text])
      if isVerbatim {
        out.append(contentsOf: piece)
      } else {
        entities.append(piece, to: &out)
      }
    }
  }

  /// Appends the character data of a text event as markup: as it is written, a CDATA section escaped.
  public func appendMarkup(to out: inout [UInt8]) {
    guard isVerbatim else {
      out += bytes[text]
      return
    }
    for byte in bytes[text] {
      switch byte {
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      case UInt8(ascii: "&"): out += "&amp;".utf8
      default: out.append(byte)
      }
    }
  }

  /// Whether the text event is nothing but white space.
  public var isBlank: Bool {
    bytes[text].allSatisfy { $0 <= 0x20 }
  }

  /// The value of an attribute, its references resolved.
  public func value(_ attribute: Attribute) -> String {
    let raw = bytes[attribute.value]
    guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
    var out: [UInt8] = []
    bytes.withUnsafeBufferPointer {
      entities.append(UnsafeBufferPointer(rebasing: $0[attribute.value]), to: &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The value of an attribute as it is written, without its quotation marks.
  public func rawValue(_ attribute: Attribute) -> ArraySlice<UInt8> { bytes[attribute.value] }
}
