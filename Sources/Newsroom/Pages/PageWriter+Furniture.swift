extension PageWriter {
  var cookieBox: String {
    """
    <div id="cookie-consent" class="cookie-banner" role="dialog">
    <p>We and our 214 partners store and read information on your device. You can change your \
    choice at any time in the privacy settings.</p>
    <button>Accept all</button> <button>Manage choices</button>
    </div>
    """
  }

  var header: String {
    let sections = ["World", "Politics", "Economy", "Health", "Science", "Sport", "Opinion"]
    let links = sections.map { "<li><a href=\"/#\($0.lowercased())\">\($0)</a></li>" }.joined()
    return """
      <header class="site-header">
      <a class="logo" href="/">\(feed.title.escaped)</a>
      <nav aria-label="Sections"><ul class="menu">\(links)</ul></nav>
      <form role="search" action="/"><input name="q" placeholder="Search"><button>Search</button>\
      </form>
      <div class="ticker">Live: markets, weather and traffic</div>
      </header>
      """
  }

  var shareBar: String {
    let places = ["E-mail", "Messenger", "Copy link", "Print"]
    let links = places.map { "<a href=\"#share\" rel=\"nofollow\">\($0)</a>" }.joined(
      separator: " ")
    return "<div class=\"share-bar social\"><span>Share</span> \(links)</div>"
  }

  var newsletterBox: String {
    """
    <aside class="newsletter-signup">
    <h3>The morning briefing</h3>
    <p>Get the five stories of the day in your inbox, free, every weekday at six.</p>
    <form><input type="email" placeholder="Your e-mail"><button>Sign up</button></form>
    </aside>
    """
  }

  var relatedLinks: String {
    let links = related.prefix(4).map {
      "<li><a href=\"\($0.entry.path.escaped)\">\($0.story.title.escaped)</a></li>"
    }
    guard !links.isEmpty else { return "" }
    return """
      <aside class="related-articles">
      <h3>Read more</h3>
      <ul>\(links.joined(separator: "\n"))</ul>
      </aside>
      """
  }

  var gallery: String {
    """
    <div class="gallery carousel">
    <figure><img src="/img/1.jpg" alt=""><figcaption>Photo 1 of 3: the scene this morning. \
    Picture desk</figcaption></figure>
    <figure><img src="/img/2.jpg" alt=""><figcaption>Photo 2 of 3. Picture desk</figcaption>\
    </figure>
    <button class="prev">Previous</button> <button class="next">Next</button>
    </div>
    """
  }

  var footer: String {
    """
    <footer class="site-footer">
    <ul><li><a href="/#about">About us</a></li><li><a href="/#contact">Contact</a></li>\
    <li><a href="/#privacy">Privacy</a></li><li><a href="/#imprint">Imprint</a></li></ul>
    <p>© \(feed.title.escaped). All rights reserved. Reproduction needs our written leave.</p>
    </footer>
    """
  }
}
