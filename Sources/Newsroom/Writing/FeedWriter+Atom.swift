import Markup

extension FeedWriter {
  /// Atom 1.0 (RFC 4287).
  var atom: String {
    let updated = entries.map(\.updated).max() ?? Instant(seconds: 0)
    return """
      \(declaration)<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>\(selfURL.escaped)</id>
      <title>\(feed.title.escaped)</title>
      <subtitle>\(feed.tagline.escaped)</subtitle>
      <link rel="self" href="\(selfURL.escaped)"/>
      <link rel="alternate" type="text/html" href="\(baseURL)/"/>
      <updated>\(updated.wholeSecond)</updated>
      \(entries.map(atomEntry).joined(separator: "\n"))
      </feed>

      """
  }

  private func atomEntry(_ entry: PublishedEntry) -> String {
    let authors = entry.story.authors.map { "<author><name>\($0.escaped)</name></author>\n" }
    let published = "<published>\(entry.date.wholeSecond)</published>\n"
    let dates =
      entry.entry.isDated
      ? published + "<updated>\(entry.updated.wholeSecond)</updated>\n" : ""
    return """
      <entry>
      <id>tag:newsroom.example,2026:\(entry.entry.path.escaped)</id>
      <title type="text">\(entry.story.title.escaped)</title>
      <link rel="alternate" type="text/html" href="\(entry.url.escaped)"/>
      <category term="\(entry.story.section.escaped)"/>
      \(dates)\(authors.joined())<summary type="text">\(entry.story.summary.escaped)</summary>
      </entry>
      """
  }
}
