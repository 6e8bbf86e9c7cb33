import ExtractionCore
import Markup

/// What is known of a document besides its running text, folded as it is asked for.
struct DocumentFacts {
  private let language: String
  private let hosts: [String]
  private let tags: Set<String>
  private let authors: [[[UInt8]]]
  private let feed: [[[UInt8]]]
  private let url: [[[UInt8]]]

  init(_ document: Document) {
    language = String(document.article.language.lowercased().prefix { $0 != "-" })
    hosts = Self.hosts(of: document.url)
    tags = Set(document.tags.map(Folding.folded))
    authors = document.article.byline.map(Self.words)
    feed = [document.feedTitle ?? "", document.feedURL].map(Self.words)
    url = [Self.words(document.url)]
  }

  /// A host and its parent domains: news.rt.com, rt.com, com.
  private static func hosts(of url: String) -> [String] {
    guard let host = WebURL(url)?.host else { return [] }
    let labels = host.split(separator: ".")
    return labels.indices.map { labels[$0...].joined(separator: ".") }
  }

  private static func words(_ text: String) -> [[UInt8]] {
    let words = Words(text)
    return words.indices.map { Array(words.folded(at: $0)) }
  }

  /// Whether a fact holds.
  func holds(_ fact: CompiledTopics.Fact) -> Bool {
    let first = String(decoding: fact.words.first ?? [], as: UTF8.self)
    switch fact.field {
    case .lang: return first == language
    case .site: return hosts.contains(first)
    case .tag: return tags.contains(first)
    case .author: return authors.contains { Self.has($0, fact.words) }
    case .feed: return feed.contains { Self.has($0, fact.words) }
    case .url: return url.contains { Self.has($0, fact.words) }
    default: return false
    }
  }

  private static func has(_ words: [[UInt8]], _ phrase: [[UInt8]]) -> Bool {
    guard !phrase.isEmpty, words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains { start in
      words[start..<start + phrase.count].elementsEqual(phrase)
    }
  }

  /// Calls with everything that topics can be found by: "site rt.com".
  func forEachKey(_ body: (Expression.Field, [UInt8]) -> Void) {
    body(.lang, Array(language.utf8))
    for host in hosts { body(.site, Array(host.utf8)) }
    for tag in tags { body(.tag, Array(tag.utf8)) }
    for word in authors.joined() { body(.author, word) }
    for word in feed.joined() { body(.feed, word) }
    for word in url.joined() { body(.url, word) }
  }
}
