/// Writes the newsroom's front page: the outlets, their feeds and what is out.
struct FrontPageWriter {
  let feeds: [(feed: ScriptedFeed, entries: [PublishedEntry])]

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>The sample newsroom</title>
    \(feeds.map { alternate($0.feed) }.joined(separator: "\n"))
    </head>
    <body>
    <h1>The sample newsroom</h1>
    \(feeds.map { section($0.feed, $0.entries) }.joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private func alternate(_ feed: ScriptedFeed) -> String {
    "<link rel=\"alternate\" type=\"\(feed.mediaType)\" href=\"\(feed.path.escaped)\" "
      + "title=\"\(feed.title.escaped)\">"
  }

  private func section(_ feed: ScriptedFeed, _ entries: [PublishedEntry]) -> String {
    let links = entries.map {
      "<li><a href=\"\($0.entry.path.escaped)\">\($0.story.title.escaped)</a></li>"
    }
    return "<h2>\(feed.title.escaped)</h2>\n<ul>\(links.joined(separator: "\n"))</ul>"
  }
}
