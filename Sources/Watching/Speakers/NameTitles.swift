/// Words that stand before a surname and are no first names.
enum NameTitles {
  /// Whether a key is an office, a form of address, an article or a nationality.
  static func isTitle(_ key: String) -> Bool { titles.contains(key) }

  /// Whether a key may stand capitalised before a surname at the start of a sentence without being a
  /// first name: "But Putin", "Yesterday Putin".
  static func isOpening(_ key: String) -> Bool { openings.contains(key) }

  /// Whether a key is a title or a particle of surnames: "von der Leyen", "General Milley".
  static func isBeforeSurname(_ key: String) -> Bool { isTitle(key) || particles.contains(key) }

  private static let particles = keyed(
    "von van de der den di da del della bin al la le dos ten ter zu")

  /// Whether a key is an office or a form of address that only people have.
  static func isOffice(_ key: String) -> Bool { offices.contains(key) }

  /// Whether a key is an office that firms and places carry in their names, too: "General Motors".
  static func isUnsureOffice(_ key: String) -> Bool { unsureOffices.contains(key) }

  private static let titles = offices.union(unsureOffices).union(qualifiers)

  private static let offices = keyed(
    """
    mr mrs ms miss dr prof professor sir dame president premier minister chancellor pope senator sen
    representative rep congressman congresswoman governor gov mayor colonel col captain
    secretary ambassador spokesman spokeswoman spokesperson leader director chairman chairwoman
    ceo commissioner candidate envoy boss billionaire tycoon author actor herr frau kanzler
    bundeskanzler presidente monsieur madame mme senor don pm mp mep comrade prasident staatschef
    kremlchef machthaber regierungschef aussenminister aussenministerin ministerprasident
    kanzlerin generalsekretar frau herrn minister prasidentin
    """)

  private static let unsureOffices = keyed(
    "general gen king queen prince princess lord lady major judge justice chief chair head")

  /// Whether the name behind a key is a first name: "King Salman".
  static func isBeforeFirstName(_ key: String) -> Bool { royals.contains(key) }

  private static let royals = keyed("king queen prince princess pope")

  /// What stands before an office: "the former Russian foreign minister".
  private static let qualifiers = keyed(
    """
    the prime foreign defence defense interior finance vice deputy former ex state russian ukrainian
    hungarian american british french german italian spanish polish turkish chinese japanese korean
    indian israeli iranian syrian iraqi saudi egyptian brazilian canadian australian austrian
    belarusian belgian bulgarian croatian czech danish dutch finnish georgian greek irish lithuanian
    latvian estonian mexican moldovan norwegian palestinian portuguese romanian serbian slovak
    slovenian swedish swiss us uk eu republican democrat democratic conservative labour kremlin
    """)

  /// Whether a key is a day or a month that nobody is called by.
  static func isDate(_ key: String) -> Bool { dates.contains(key) }

  private static let dates = keyed(
    """
    monday tuesday wednesday thursday friday saturday sunday january february july september october
    november december montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    """)

  private static let openings = keyed(
    """
    a an and as at after although also because before but by despite did does during earlier even
    for from had has he how however if in is it later like maybe meanwhile next no nor not now of on
    once only or our perhaps previously rather said says she since so still such than that their
    then there these they this those though through thus to today tomorrow tonight under unless
    unlike until was we what when where whereas whether which while who whom whose why will with
    without would yesterday yet you monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december both did could
    should can might must i his her its my asked according afterwards again instead indeed
    """)

  private static func keyed(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map { NameKey.of($0.utf8) })
  }
}
