import Markup

/// An entry while it is read: for each field what was found and how well it fits.
struct EntryDraft {
  /// How many people or enclosures are kept.
  static let limit = 256

  var guid: String?
  var about: String?
  var language: String?
  var categories = CategoryList()
  var enclosures: [Enclosure] = []
  var thumbnail: String?
  var originalURL: String?
  var updated: Instant?
  private var published: (instant: Instant, rank: Int)?
  private var link: (url: String, rank: Int)?
  private var permaLink: String?
  private var title: (text: String, rank: Int)?
  private var summary: (html: String, rank: Int, language: String?)?
  private var content: (html: String, language: String?)?
  /// Room for the sanitiser to work in.
  var scratch: [UInt8] = []
  private var people: (list: [Person], rank: Int) = ([], 0)

  /// A better link replaces a worse one; of equals the last stays, as in other readers.
  mutating func take(link url: String, rank: Int) {
    guard !url.isEmpty, rank >= link?.rank ?? -1 else { return }
    link = (url, rank)
  }

  mutating func take(title construct: TextConstruct, _ value: [UInt8], rank: Int) {
    guard rank > title?.rank ?? 0, let text = construct.plainText(value) else { return }
    title = (text, rank)
  }

  mutating func take(
    summary construct: TextConstruct, _ value: [UInt8], rank: Int, _ context: XMLContext
  ) {
    guard rank > summary?.rank ?? 0 else {
      // A description and a summary: the second is taken for the content.
      if rank == 3, content == nil { take(content: construct, value, context) }
      return
    }
    guard let html = construct.html(value, base: context.base, &scratch) else { return }
    summary = (html, rank, context.language)
  }

  /// Of several contents the longest is the full one.
  mutating func take(
    content construct: TextConstruct, _ value: [UInt8], _ context: XMLContext
  ) {
    guard let html = construct.html(value, base: context.base, &scratch),
      html.utf8.count > content?.html.utf8.count ?? 0
    else {
      return
    }
    content = (html, context.language)
  }

  mutating func takeGUID(_ text: String, isPermaLink: Bool, resolved: String) {
    guid = text
    if isPermaLink, resolved.hasPrefix("http") { permaLink = resolved }
  }

  mutating func take(date: Instant, _ element: Element) {
    switch element {
    case .published: take(published: date, rank: 4)
    case .issued: take(published: date, rank: 3)
    case .date: take(published: date, rank: 2)
    case .created: take(published: date, rank: 1)
    default: updated = date
    }
  }

  private mutating func take(published date: Instant, rank: Int) {
    guard rank > published?.rank ?? 0 else { return }
    published = (date, rank)
  }

  mutating func take(_ person: Person, rank: Int) {
    if rank > people.rank {
      people = ([person], rank)
    } else if rank == people.rank, people.list.count < Self.limit, !people.list.contains(person) {
      people.list.append(person)
    }
  }

  mutating func take(_ enclosure: Enclosure) {
    guard enclosures.count < Self.limit,
      !enclosures.contains(where: { $0.url == enclosure.url })
    else { return }
    enclosures.append(enclosure)
  }

  /// The entry.
  func entry() -> Entry {
    var entry = Entry(id: "")
    entry.guid = guid ?? about
    entry.originalURL = originalURL
    entry.url = link?.url ?? permaLink ?? about
    entry.title = title?.text
    entry.summaryHTML = summary?.html
    entry.contentHTML = content?.html
    entry.published = published?.instant
    entry.updated = updated
    entry.authors = people.list
    entry.categories = categories.terms
    entry.enclosures = enclosures
    entry.language = content?.language ?? summary?.language ?? language
    entry.id = EntryIdentity.id(of: entry)
    return entry
  }
}
