import ExtractionCore
import Feeds
import Fetching
import Markup
import Storage
import Watching

/// What was read for an entry: an article's text, where it came from, and what went wrong.
struct Reading: Sendable {
  /// The article, its statements included.
  var article: Article
  /// The page, or the feed's own content where the page could not be had.
  var source: Alert.TextSource
  /// Why the page could not be had, one sentence.
  var failure: String?
}

/// Reads an entry's article: its page, or else what the feed itself says.
struct ArticleReader: Sendable {
  /// The fetcher to ask for the page.
  let fetcher: Fetcher
  /// The bounds of a page's transfer.
  let limits: Request.Limits

  /// Reads the page that the entry links to; where that fails, the feed's own content.
  /// - Returns: nil when the reading was broken off (the daemon stops, or has a new fetcher): that says
  ///   nothing about the page.
  func read(_ entry: Entry) async -> Reading? {
    guard let url = entry.url.flatMap(WebURL.init), url.isHTTP else {
      return reading(of: entry, failure: nil)
    }
    do {
      let page = try await page(at: url)
      return Reading(article: complete(try Extraction.read(page), by: entry), source: .page)
    } catch FetchError.cancelled {
      return nil
    } catch {
      return reading(of: entry, failure: "\(error)")
    }
  }

  private func page(at url: WebURL) async throws -> Page {
    let response = try await fetcher.fetch(
      Request(url: url, limits: limits, accept: "text/html, application/xhtml+xml, */*;q=0.5"))
    guard response.isSuccess else { throw PageRefusal(url: url, status: response.status) }
    return Page(
      bytes: response.body, url: response.url, contentType: response.header("content-type"))
  }

  /// The feed's own words as an article.
  private func reading(of entry: Entry, failure: String?) -> Reading {
    let html = entry.contentHTML ?? entry.summaryHTML ?? ""
    var article = ArticleExtractor.extract(
      feedContent: html, title: entry.title, url: entry.url.flatMap(WebURL.init))
    article.statements = StatementFinder.statements(in: article)
    return Reading(article: complete(article, by: entry), source: .feed, failure: failure)
  }

  /// Adds what the feed knows and the page does not say.
  private func complete(_ article: Article, by entry: Entry) -> Article {
    var article = article
    article.title = article.title ?? entry.title
    article.published = article.published ?? entry.published ?? entry.updated
    if article.byline.isEmpty { article.byline = entry.authors.compactMap(\.name) }
    return article
  }
}

/// A page that the server does not give.
struct PageRefusal: Error, CustomStringConvertible {
  let url: WebURL
  let status: Int

  var description: String { "cannot fetch \(url): the server answered \(status)" }
}
