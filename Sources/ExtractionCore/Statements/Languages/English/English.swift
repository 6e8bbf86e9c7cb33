/// English.
enum English: Language {
  static let code = "en"
  static let hasSingleQuotes = true

  static let classes: [(WordClass, String)] = [
    (.pronoun, "he she they it we i you him them himself herself"),
    (.relative, "who which whom whose"),
    (.that, "that"),
    (.to, "to"),
    (
      .preposition,
      """
      of in on at for from with by about over against after before during since under between into \
      through as until near amid among outside inside across despite following toward towards upon \
      within without
      """
    ),
    (
      .determiner,
      """
      the a an this these those his her their its our my your one some several most many both all \
      other another any no each every either neither few
      """
    ),
    (
      .conjunction,
      "while although though if but because when and or so unless whereas whether where nor yet"
    ),
    (
      .auxiliary,
      """
      is are was were be been being has have had having do does did will would could should may might \
      can must not cannot didn't doesn't don't won't wouldn't isn't wasn't hasn't haven't hadn't \
      couldn't shouldn't aren't weren't
      """
    ),
    (.possessive, "'s"),
  ]

  static let particles: [String: [String]] = [
    "accord": ["to"], "point": ["out"], "call": ["for", "on"], "insist": ["on"], "go": ["on"],
    "speak": ["out"],
    "spell": ["out"], "lay": ["out"], "make": ["clear"], "rule": ["out"], "set": ["out"],
    "lash": ["out"], "hit": ["back"], "fire": ["back"], "shoot": ["back"],
  ]

  /// The forms of a regular verb: "urge urges urging urged".
  static func inflect(_ lemma: String) -> [String] {
    if lemma.hasSuffix("e") {
      return [lemma, lemma + "s", lemma.dropLast() + "ing", lemma + "d"]
    }
    if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) {
      return [lemma, lemma.dropLast() + "ies", lemma + "ing", lemma.dropLast() + "ied"]
    }
    let third = ["s", "sh", "ch", "x"].contains { lemma.hasSuffix($0) } ? "es" : "s"
    return [lemma, lemma + third, lemma + "ing", lemma + "ed"]
  }

  static let suffixes: [(String, String)] = [
    ("ying", "y"), ("ating", "ate"), ("izing", "ize"), ("ising", "ise"), ("ncing", "nce"),
    ("ring", "r"), ("ing", ""), ("ied", "y"), ("ies", "y"), ("ated", "ate"), ("ized", "ize"),
    ("ised", "ise"), ("nced", "nce"), ("ched", "ch"), ("shed", "sh"), ("ssed", "ss"), ("ed", ""),
    ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("ss", "ss"), ("us", "us"), ("is", "is"),
    ("s", ""),
  ]
}
