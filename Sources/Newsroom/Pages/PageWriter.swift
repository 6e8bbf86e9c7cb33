/// Writes the page of an article: the story in the middle of what a news site puts around it.
struct PageWriter {
  let feed: ScriptedFeed
  let entry: PublishedEntry
  /// Other entries of the outlet that are out.
  let related: [PublishedEntry]
  let baseURL: String

  var story: Story { entry.story }

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    \(head)
    </head>
    <body class="\(feed.layout.rawValue)">
    \(cookieBox)
    \(header)
    \(main)
    \(footer)
    </body>
    </html>

    """
  }

  private var main: String {
    switch feed.layout {
    case .broadsheet: broadsheet
    case .tiles: tiles
    case .wire: wire
    }
  }
}
