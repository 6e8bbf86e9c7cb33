import Markup

/// Reads a feed while it arrives: entries come out as soon as they are complete, and what was read is
/// let go of, so memory does not grow with the feed (but for JSON, which is read as a whole).
public struct FeedStream {
  /// How many bytes of JSON are taken; beyond, it is no feed that could be read.
  static let jsonLimit = 64 << 20
  /// How many bytes are looked at to find out what it is.
  private static let headLength = 2048

  private enum State {
    case head
    case json
    case xml(TextStream, XMLFeedReader)
    case full
  }

  private let contentType: String?
  private let url: WebURL?
  private let maximumEntries: Int
  private var state = State.head
  private var kept: [UInt8] = []
  private var count = 0
  /// The reader of a feed that had as many entries as are wanted.
  private var ended: XMLFeedReader?

  /// Makes a reader; see ``FeedParser/parse(_:contentType:url:maximumEntries:)``.
  public init(
    contentType: String? = nil, url: WebURL? = nil, maximumEntries: Int = FeedParser.defaultLimit
  ) {
    self.contentType = contentType
    self.url = url
    self.maximumEntries = maximumEntries
  }

  /// Takes the next piece of the document.
  /// - Returns: the entries that are complete now.
  /// - Throws: ``FeedError`` as soon as it is clear that it is no feed.
  public mutating func read(_ piece: [UInt8]) throws(FeedError) -> [Entry] {
    switch state {
    case .head:
      kept += piece
      guard kept.count >= Self.headLength else { return [] }
      return try begin()
    case .json:
      kept += piece
      guard kept.count <= Self.jsonLimit else { throw .badJSON("the document is too long") }
      return []
    case .xml(let decoder, var reader):
      state = .full
      let entries = take(decoder.decode(piece, isLast: false), &reader)
      if count < maximumEntries { state = .xml(decoder, reader) } else { ended = reader }
      return entries
    case .full: return []
    }
  }

  private mutating func begin() throws(FeedError) -> [Entry] {
    let head = kept
    if let kind = DocumentKind.binary(head) { throw .binary(kind) }
    let decoder = TextStream(head: head, contentType: contentType)
    if try DocumentKind(TextDecoder.decodeXML(head, contentType: contentType).utf8) == .json {
      state = .json
      return []
    }
    kept = []
    state = .xml(decoder, XMLFeedReader(XMLScanner(), url: url))
    return try read(head)
  }

  private mutating func take(_ utf8: [UInt8], _ reader: inout XMLFeedReader) -> [Entry] {
    reader.scanner.append(utf8)
    return drain(&reader)
  }

  private mutating func drain(_ reader: inout XMLFeedReader) -> [Entry] {
    var entries: [Entry] = []
    while count < maximumEntries, let entry = reader.nextEntry() {
      entries.append(entry)
      count += 1
    }
    if count == maximumEntries { reader.problems.entryLimit = count }
    return entries
  }

  /// Says that the document is at its end.
  /// - Returns: the feed; its entries are those that no call of ``read(_:)`` returned.
  /// - Throws: ``FeedError`` when it was no feed.
  public mutating func finish() throws(FeedError) -> Feed {
    switch state {
    case .head, .json:
      return try FeedParser.parse(
        kept, contentType: contentType, url: url, maximumEntries: maximumEntries)
    case .xml(let decoder, var reader):
      reader.scanner.append(decoder.decode([], isLast: true))
      reader.scanner.finish()
      let entries = drain(&reader)
      return try reader.finishedFeed(entries)
    case .full:
      guard var reader = ended else { throw .unknown }
      return try reader.finishedFeed([])
    }
  }
}
