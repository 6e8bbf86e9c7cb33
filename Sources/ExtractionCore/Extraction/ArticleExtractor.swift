import Markup

/// Turns a page into an article: the text that a reader came for, and what the page says about it.
///
/// Safe to use from any number of threads; nothing is kept between calls.
public enum ArticleExtractor {
  /// Extracts the article of a page, HTML or plain text. Its statements are not filled in
  /// (``Extraction`` does).
  /// - Throws: ``NoArticle`` where the page has none.
  public static func extract(_ page: Page) throws(NoArticle) -> Article {
    switch PageKind(of: page) {
    case .unreadable(let reason): throw NoArticle(reason)
    case .plainText:
      let text = String(decoding: PageDecoder.utf8(of: page), as: UTF8.self)
      return try extract(plainText: text, url: page.url)
    case .html: return try extract(html: PageDecoder.utf8(of: page), url: page.url)
    }
  }

  /// Extracts the article of a page's plain text, such as a browser copies it: the headline once,
  /// words of the interface and repetitions gone.
  /// - Throws: ``NoArticle`` where there is no running text.
  public static func extract(plainText: String, url: WebURL?) throws(NoArticle) -> Article {
    try PlainTextReader.article(of: plainText, url: url)
  }

  /// Makes an article of the HTML that a feed carries itself.
  public static func extract(
    feedContent html: String, title: String?, url: WebURL?
  ) -> Article {
    let page = Segmenter.blocks(of: HTMLTree(utf8: Array(html.utf8)))
    var article = Article(title: title, paragraphs: [])
    article.url = url
    for index in page.blocks.indices {
      guard page.text(of: index) != title else { continue }
      for line in page.paragraphs(of: index) { article.append(line, kind: page.kind(of: index)) }
    }
    article.language = LanguageDetector.detect(article.text)
    return article
  }

  private static func extract(html: [UInt8], url: WebURL?) throws(NoArticle) -> Article {
    let reading = PageReading(tree: HTMLTree(utf8: html), url: url)
    guard !reading.analysis.page.blocks.isEmpty else { return try reading.articleOfScripts() }
    return try reading.article(probabilities: reading.probabilities)
  }
}

extension PageBlocks {
  /// What a block is to a reader, by the elements around it.
  func kind(of block: Int) -> Paragraph.Kind {
    var element = Int(blocks[block].element)
    switch elements[element].tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
    case .td, .th, .tr: return .tableRow
    default: break
    }
    while element >= 0 {
      switch elements[element].tag {
      case .li: return .listItem
      case .blockquote: return .quotation
      case .article, .main, .body: return .text
      default: element = Int(elements[element].parent)
      }
    }
    return .text
  }
}
