/// What an element of a feed means, whatever format it stands in.
enum Element: UInt8 {
  // What holds others.
  case rss, rdf, atomFeed, channel, entry, image, textInput, source, urlset, newsGroup
  case author, contributor, owner, mediaGroup, mediaContent
  // What holds text or HTML.
  case title, subtitle, description, summary, content, mediaTitle, mediaDescription
  case itunesSummary, itunesSubtitle, body
  // What holds a line.
  case link, id, guid, language, name, email, uri, category, keywords, itunesCategory, creator
  case managingEditor, webMaster, itunesAuthor, originalLink, url, logo, icon, itunesImage
  case mediaThumbnail, enclosure, comments, newsTitle
  // Dates.
  case published, issued, updated, created, date, lastBuildDate
  // Advice for polling.
  case ttl, skipHours, skipDays, hour, day, updatePeriod, updateFrequency
  // Wrappers that are looked through, and what is not known.
  case transparent, unknown

  /// The element of a local name (lower case) in a vocabulary.
  init(_ namespace: Namespace, _ name: String) {
    self = Self.find(namespace, name)
  }

  private static func find(_ namespace: Namespace, _ name: String) -> Element {
    switch namespace {
    case .core, .atom: core(name)
    case .rdf: name == "rdf" ? .rdf : .transparent
    case .dublinCore, .terms: dublinCore(name)
    case .content: name == "encoded" ? .content : .transparent
    case .syndication: syndication(name)
    case .media: media(name)
    case .itunes: itunes(name)
    case .xhtml: name == "body" ? .body : .unknown
    case .feedburner: name == "origlink" ? .originalLink : .unknown
    case .sitemap, .news: sitemap(name)
    case .other: .unknown
    }
  }

  private static func core(_ name: String) -> Element {
    structure(name) ?? text(name) ?? line(name) ?? date(name) ?? polling(name) ?? .unknown
  }

  private static func structure(_ name: String) -> Element? {
    switch name {
    case "rss": .rss
    case "rdf": .rdf
    case "feed": .atomFeed
    case "channel": .channel
    case "item", "entry": .entry
    case "items": .transparent
    case "image": .image
    case "textinput", "textarea": .textInput
    case "source": .source
    case "urlset": .urlset
    default: nil
    }
  }

  private static func text(_ name: String) -> Element? {
    switch name {
    case "title": .title
    case "subtitle", "tagline": .subtitle
    case "description", "abstract", "info": .description
    case "summary": .summary
    case "content", "fullitem": .content
    case "body": .body
    default: nil
    }
  }

  private static func line(_ name: String) -> Element? {
    switch name {
    case "link": .link
    case "id": .id
    case "guid": .guid
    case "language": .language
    case "author": .author
    case "contributor": .contributor
    case "name": .name
    case "email": .email
    case "uri", "homepage": .uri
    case "url": .url
    case "managingeditor": .managingEditor
    case "webmaster": .webMaster
    case "category", "subject": .category
    case "keywords": .keywords
    case "logo": .logo
    case "icon": .icon
    case "enclosure": .enclosure
    case "comments": .comments
    default: nil
    }
  }

  private static func date(_ name: String) -> Element? {
    switch name {
    case "pubdate", "published": .published
    case "issued": .issued
    case "updated", "modified": .updated
    case "created": .created
    case "date": .date
    case "lastbuilddate": .lastBuildDate
    default: nil
    }
  }

  private static func polling(_ name: String) -> Element? {
    switch name {
    case "ttl": .ttl
    case "skiphours": .skipHours
    case "skipdays": .skipDays
    case "hour": .hour
    case "day": .day
    default: nil
    }
  }

  private static func dublinCore(_ name: String) -> Element {
    switch name {
    case "title": .title
    case "description": .description
    case "creator", "author": .creator
    case "subject": .category
    case "language": .language
    case "date": .date
    case "issued": .issued
    case "modified": .updated
    case "created": .created
    default: .unknown
    }
  }

  private static func syndication(_ name: String) -> Element {
    switch name {
    case "updateperiod": .updatePeriod
    case "updatefrequency": .updateFrequency
    default: .unknown
    }
  }

  private static func media(_ name: String) -> Element {
    switch name {
    case "group": .mediaGroup
    case "content": .mediaContent
    case "title": .mediaTitle
    case "description": .mediaDescription
    case "thumbnail": .mediaThumbnail
    case "category": .category
    case "keywords": .keywords
    default: .unknown
    }
  }

  private static func itunes(_ name: String) -> Element {
    switch name {
    case "author": .itunesAuthor
    case "owner": .owner
    case "name": .name
    case "email": .email
    case "subtitle": .itunesSubtitle
    case "summary", "description": .itunesSummary
    case "category": .itunesCategory
    case "keywords": .keywords
    case "image": .itunesImage
    default: .unknown
    }
  }

  /// Sitemaps (sitemaps.org protocol) with Google's news extension.
  private static func sitemap(_ name: String) -> Element {
    switch name {
    case "urlset": .urlset
    case "url": .entry
    case "loc": .link
    case "lastmod": .updated
    case "news": .newsGroup
    case "title": .newsTitle
    case "publication_date": .published
    case "language": .language
    case "keywords": .keywords
    default: .transparent
    }
  }
}
