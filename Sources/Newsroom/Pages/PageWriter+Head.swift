import Markup

extension PageWriter {
  var head: String {
    """
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(story.title.escaped) | \(feed.title.escaped)</title>
    <link rel="canonical" href="\(entry.url.escaped)">
    <link rel="alternate" type="\(feed.mediaType)" href="\(feed.path.escaped)" \
    title="\(feed.title.escaped)">
    <meta name="description" content="\(story.summary.escaped)">
    \(metadata)
    <style>body{font:1.1rem/1.5 Georgia,serif;max-width:60rem;margin:auto}nav a{margin:.5em}</style>
    <script>window.consent = window.consent || { asked: true };</script>
    """
  }

  private var metadata: String {
    switch feed.layout {
    case .broadsheet: "<script type=\"application/ld+json\">\(linkedData.text)</script>"
    case .tiles, .wire: openGraph
    }
  }

  private var openGraph: String {
    """
    <meta property="og:type" content="article">
    <meta property="og:site_name" content="\(feed.title.escaped)">
    <meta property="og:title" content="\(story.title.escaped)">
    <meta property="article:published_time" content="\(entry.date.wholeSecond)">
    <meta name="author" content="\(story.authors.joined(separator: ", ").escaped)">
    """
  }

  /// schema.org's NewsArticle.
  private var linkedData: JSONValue {
    [
      "@context": "https://schema.org", "@type": "NewsArticle",
      "headline": .string(story.title),
      "datePublished": .string(entry.date.wholeSecond),
      "author": .array(story.authors.map { ["@type": "Person", "name": .string($0)] }),
      "publisher": ["@type": "Organization", "name": .string(feed.title)],
      "articleSection": .string(story.section),
    ]
  }
}

extension ScriptedFeed {
  /// The media type without parameters.
  var mediaType: String {
    String(contentType.prefix { $0 != ";" })
  }
}
