/// Words that stand before a surname and are no first names.
enum NameTitles {
  /// Whether a key is an office, a form of address, an article or a nationality.
  static func isTitle(_ key: String) -> Bool { titles.contains(key) }

  /// Whether a key may stand capitalised before a surname at the start of a sentence without being a
  /// first name: "But Putin", "Yesterday Putin".
  static func isOpening(_ key: String) -> Bool { openings.contains(key) }

  private static let titles = keyed(
    """
    the mr mrs ms miss dr prof professor sir lord lady dame president premier prime minister
    chancellor king queen prince princess pope senator sen representative rep congressman
    congresswoman governor gov mayor general gen colonel col major captain judge justice secretary
    ambassador spokesman spokeswoman spokesperson leader chief director chairman chairwoman chair
    ceo commissioner candidate envoy head boss billionaire tycoon author actor foreign defence
    defense interior finance vice deputy former ex herr frau kanzler bundeskanzler presidente
    monsieur madame mme senor don state russian ukrainian hungarian american british french german
    italian spanish polish turkish chinese japanese korean indian israeli iranian syrian iraqi saudi
    egyptian brazilian canadian australian austrian belarusian belgian bulgarian croatian czech
    danish dutch finnish georgian greek irish lithuanian latvian estonian mexican moldovan norwegian
    palestinian portuguese romanian serbian slovak slovenian swedish swiss us uk eu pm mp mep
    republican democrat democratic conservative labour kremlin
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
