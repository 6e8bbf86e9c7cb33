import Markup

/// What a page says about itself, in the places meant for machines.
struct PageMetadata: Sendable {
  /// A `meta` element: its name, property or itemprop in lower case, and its content.
  struct Meta: Sendable {
    var name: String
    var content: String
  }

  /// The `meta` elements that have content.
  private(set) var metas: [Meta] = []
  /// Where the metas of each name are among them.
  private var places: [String: [Int]] = [:]
  /// The content of `title`, white space collapsed.
  var documentTitle = ""
  /// The `lang` of the document.
  var declaredLanguage = ""
  /// The `href` of `link rel=canonical`.
  var canonical: String?
  /// The `href` of the first `base`.
  var base: String?
  /// The objects of the page's JSON-LD, outer ones first.
  var linkedData: [LinkedDatum] = []
  /// Those that describe an article, or that have a headline and a date.
  private(set) var articleData: [LinkedDatum] = []

  init(_ tree: HTMLTree) {
    if !tree.nodes.isEmpty { declaredLanguage = tree.value(.lang, of: 0) ?? "" }
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .meta: read(meta: index, of: tree)
      case .link: read(link: index, of: tree)
      case .base where base == nil: base = tree.value(.href, of: index)
      case .title where documentTitle.isEmpty:
        documentTitle = tree.text(of: index, limit: 2000).collapsed
      case .script: read(script: index, of: tree)
      default: break
      }
    }
    articleData = findArticles()
  }

  /// A page with more of these says nothing new with them.
  private static let metaLimit = 1000
  private static let datumLimit = 2000

  private func findArticles() -> [LinkedDatum] {
    let articles = linkedData.filter {
      $0.isArticle && ($0["headline"] != nil || $0["datePublished"] != nil || $0["author"] != nil)
    }
    guard articles.isEmpty else { return articles }
    return linkedData.filter { $0["headline"] != nil && $0["datePublished"] != nil }
  }

  private mutating func read(meta index: Int, of tree: HTMLTree) {
    guard metas.count < Self.metaLimit, let content = tree.attribute(.content, of: index),
      content.count > 0
    else { return }
    let start = Int(content.start)
    let text = String(
      decoding: tree.buffer[start..<start + Int(content.count)].prefix(6000), as: UTF8.self)
    for attribute in [HTMLAttributeName.name, .property, .itemprop, .httpEquiv] {
      if let name = tree.value(attribute, of: index), !name.isEmpty {
        let name = name.lowercased()
        places[name, default: []].append(metas.count)
        metas.append(Meta(name: name, content: text))
      }
    }
  }

  private mutating func read(link index: Int, of tree: HTMLTree) {
    guard canonical == nil, let rel = tree.value(.rel, of: index),
      rel.lowercased().split(separator: " ").contains("canonical"),
      let address = tree.value(.href, of: index), !address.isEmpty
    else { return }
    canonical = address
  }

  private mutating func read(script index: Int, of tree: HTMLTree) {
    guard linkedData.count < Self.datumLimit,
      let type = tree.value(.type, of: index)?.lowercased(), type.holds("ld+json"),
      let text = tree.firstChild(of: index)
    else { return }
    let run = tree.nodes[text]
    linkedData += LinkedDatum.read(tree.buffer[Int(run.start)..<Int(run.start + run.count)])
  }
}

extension PageMetadata {
  /// The contents of the metas of these names, in the order of the names.
  func contents(_ names: String...) -> [String] { contents(names) }

  /// The contents of the metas of these names, in the order of the names.
  func contents(_ names: [String]) -> [String] {
    names.flatMap { name in
      (places[name] ?? []).map { Entities.decode(metas[$0].content).collapsed }
    }.filter { !$0.isEmpty }
  }
}

extension String {
  /// Without white space at the ends, and with one space for each run of it.
  var collapsed: String {
    guard !isCollapsed else { return self }
    let bytes = Array(utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    var isPending = false
    while index < bytes.count {
      let (scalar, length) = Scalars.decode(bytes, at: index)
      if Scalars.isSpace(scalar) {
        isPending = !out.isEmpty
      } else {
        if isPending { out.append(0x20) }
        isPending = false
        out += bytes[index..<min(index + length, bytes.count)]
      }
      index += length
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether it is plain ASCII with single spaces between words: most headlines and names.
  private var isCollapsed: Bool {
    var previous: UInt8 = 0x20
    for byte in utf8 {
      guard byte < 0x80, !(0x09...0x0D ~= byte), byte != 0x20 || previous != 0x20 else {
        return false
      }
      previous = byte
    }
    return previous != 0x20
  }
}
