extension FeedWriter {
  /// RSS 2.0 (RSS Advisory Board, 2.0.11) with the link to itself that its best practices ask for.
  var rss: String {
    """
    \(declaration)<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
    xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel>
    <title>\(feed.title.escaped)</title>
    <link>\(baseURL)/</link>
    <description>\(feed.tagline.escaped)</description>
    <language>en</language>
    <atom:link href="\(selfURL.escaped)" rel="self" type="application/rss+xml"/>
    \(entries.map(item).joined(separator: "\n"))
    </channel>
    </rss>

    """
  }

  private func item(_ entry: PublishedEntry) -> String {
    let creators = entry.story.authors.map { "<dc:creator>\($0.escaped)</dc:creator>\n" }.joined()
    let date = entry.entry.isDated ? "<pubDate>\(entry.date.imfDate)</pubDate>\n" : ""
    // A description is HTML, escaped once more as XML.
    let description = "<p>\(entry.story.summary.escaped)</p>".escaped
    return """
      <item>
      <title>\(entry.story.title.escaped)</title>
      <link>\(entry.url.escaped)</link>
      <guid isPermaLink="true">\(entry.url.escaped)</guid>
      <category>\(entry.story.section.escaped)</category>
      \(creators)\(date)<description>\(description)</description>
      </item>
      """
  }
}
