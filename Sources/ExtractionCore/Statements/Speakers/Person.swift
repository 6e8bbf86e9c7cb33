/// A person of an article.
struct Person: Sendable {
  /// The fullest name.
  var name: String
  /// The last word of the name, by which later mentions are joined.
  var surname: WordID
  /// The first word of the name, where there are two or more.
  var given: WordID?
  var gender: Gender?
  /// Whether more than the given name tells the gender: "Ms.", "businessman", an earlier "she".
  var isGenderSure = false
  /// The roles as the article writes them: "Hungarian Prime Minister".
  var roles: [String] = []
  /// What the article calls them, in base forms: "senator", "texas", "republican".
  var descriptors: Set<WordID> = []
  /// Those of them that are roles: "senator".
  var heads: Set<WordID> = []
  /// Those of them that are places: "texas".
  var origins: Set<WordID> = []
  /// Those of them that are parties: "republican".
  var parties: Set<WordID> = []
  /// Where the person is named, in order.
  var mentions: [NameMention] = []
  /// Whether it is a person for sure: a title, a known given name, a speaker.
  var isSure = false
}
