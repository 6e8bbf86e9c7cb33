import Markup

extension PageWriter {
  /// Semantic markup, a gallery and the newsletter between the paragraphs.
  var broadsheet: String {
    """
    <main>
    <article class="story">
    <p class="kicker">\(story.section.escaped)</p>
    <h1>\(story.title.escaped)</h1>
    <p class="standfirst">\(story.summary.escaped)</p>
    <p class="byline">By \(authors) <time datetime="\(entry.date.wholeSecond)">\
    \(entry.date.imfDate)</time></p>
    \(shareBar)
    \(gallery)
    <div class="article-body">
    \(body(interrupting: newsletterBox))
    </div>
    </article>
    \(relatedLinks)
    </main>
    """
  }

  /// Everything in sections and divs, teasers on both sides of the text.
  var tiles: String {
    """
    <section class="layout">
    <div class="col-left">\(relatedLinks)</div>
    <div class="col-main">
    <section class="article-header"><h1 class="headline">\(story.title.escaped)</h1>
    <div class="meta"><span class="author">\(authors)</span> · \
    <span class="date">\(entry.date.imfDate)</span> · 3 min read</div></section>
    <section class="article-content">
    <p class="lead">\(story.summary.escaped)</p>
    \(body(interrupting: shareBar))
    </section>
    <section class="comments"><h2>Comments</h2><p>Sign in to join the discussion.</p></section>
    </div>
    <div class="col-right">\(newsletterBox)</div>
    </section>
    """
  }

  /// Bare divs; the light box leaves "close" twice and the headline stands three times.
  var wire: String {
    """
    <div class="wrap">
    <div class="crumbs"><a href="/">Home</a> / <a href="/#\(story.section.lowercased())">\
    \(story.section.escaped)</a></div>
    <div class="lightbox"><span class="lightbox-x">close</span>
    <div class="lightbox-in"><span class="lightbox-x">close</span>
    <div class="lightbox-title">\(story.title.escaped)</div></div></div>
    <div class="content">
    <h1>\(story.title.escaped)</h1>
    <div class="pic"><img src="/img/lead.jpg" alt="\(story.title.escaped)">
    <div class="pic-text">\(story.title.escaped)</div></div>
    <div class="text">
    <p><b>\(story.summary.escaped)</b></p>
    \(body(interrupting: ""))
    </div>
    <div class="sign">\(authors), \(entry.date.imfDate)</div>
    \(shareBar)
    </div>
    \(relatedLinks)
    </div>
    """
  }

  private var authors: String { story.authors.joined(separator: " and ").escaped }

  /// The paragraphs, with something else after the second.
  private func body(interrupting: String) -> String {
    var parts = story.paragraphs.map { "<p>\($0.escaped)</p>" }
    if !interrupting.isEmpty { parts.insert(interrupting, at: min(2, parts.count)) }
    return parts.joined(separator: "\n")
  }
}
