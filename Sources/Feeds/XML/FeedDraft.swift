import Markup

/// A feed while it is read: for each field what was found and how well it fits.
struct FeedDraft {
  var format: FeedFormat? {
    didSet { isAtom = format?.rawValue.hasPrefix("atom") == true }
  }
  var id: String?
  var language: String?
  var updated: Instant?
  var image: String?
  var icon: String?
  var selfLink: String?
  var hub: String?
  var categories = CategoryList()
  var ttl: Int?
  var skipHours: [Int] = []
  var skipDays: [Int] = []
  var updatePeriod: String?
  var updateFrequency: Int?
  var fallbackLink: String?
  private(set) var link: String?
  private var linkRank = -1
  private var title: String?
  private var description: (text: String, rank: Int)?
  private var dateRank = 0
  private var people: (list: [Person], rank: Int) = ([], 0)
  /// Whether text constructs are Atom's.
  private(set) var isAtom = false

  mutating func take(link url: String, rank: Int) {
    guard !url.isEmpty, rank >= linkRank else { return }
    link = url
    linkRank = rank
  }

  mutating func take(title construct: TextConstruct, _ value: [UInt8]) {
    guard title == nil else { return }
    title = construct.plainText(value)
  }

  mutating func take(description construct: TextConstruct, _ value: [UInt8], rank: Int) {
    guard rank > description?.rank ?? 0 else { return }
    // An empty description is one: feeds must have the element and often have nothing to say.
    description = (construct.plainText(value) ?? "", rank)
  }

  mutating func take(date: Instant, _ element: Element) {
    let rank =
      switch element {
      case .lastBuildDate, .updated: 3
      case .date: 2
      default: 1
      }
    guard rank > dateRank else { return }
    updated = date
    dateRank = rank
  }

  mutating func take(_ person: Person, rank: Int) {
    if rank > people.rank {
      people = ([person], rank)
    } else if rank == people.rank, people.list.count < EntryDraft.limit,
      !people.list.contains(person)
    {
      people.list.append(person)
    }
  }

  /// The feed without its entries.
  func feed(format: FeedFormat) -> Feed {
    var feed = Feed(format: format)
    feed.id = id
    feed.title = title
    feed.link = link ?? fallbackLink
    feed.selfLink = selfLink
    feed.description = description?.text
    feed.language = language
    feed.updated = updated
    feed.authors = people.list
    feed.categories = categories.terms
    feed.image = image ?? icon
    feed.ttl = ttl
    feed.wishes.skipHours = skipHours
    feed.wishes.skipDays = skipDays
    feed.hub = hub
    feed.wishes.updateSeconds = UpdatePeriod.seconds(
      period: updatePeriod, frequency: updateFrequency)
    return feed
  }
}
