/// What could not be read of a feed, gathered while it is read.
struct ReadingProblems {
  private var dates = 0
  private var firstDate = ""
  private var longValues = 0
  /// Whether the document ends while its elements are open.
  var isCutOff = false
  /// The number of entries after which reading stopped, where it did.
  var entryLimit: Int?

  /// A date that is none.
  mutating func take(unreadableDate text: String) {
    if dates == 0 { firstDate = String(text.prefix(60)) }
    dates += 1
  }

  /// A value of which the end was passed over.
  mutating func takeLongValue() { longValues += 1 }

  /// One sentence each.
  var sentences: [String] {
    var sentences: [String] = []
    if isCutOff { sentences.append("The document ends before its elements do.") }
    if dates == 1 { sentences.append("A date could not be read: “\(firstDate)”.") }
    if dates > 1 { sentences.append("\(dates) dates could not be read, the first “\(firstDate)”.") }
    if longValues == 1 { sentences.append("A value is too long and was cut.") }
    if longValues > 1 { sentences.append("\(longValues) values are too long and were cut.") }
    if let entryLimit { sentences.append("Reading stopped after \(entryLimit) entries.") }
    return sentences
  }
}
