import ExtractionCore

/// An article that is being written: a title and paragraphs.
struct Draft {
  var title: String
  var paragraphs: [String]

  /// The article as a reader of pages gives it.
  var article: Article { Article(title: title, paragraphs: paragraphs) }

  /// How many words the text has.
  var wordCount: Int { paragraphs.reduce(0) { $0 + $1.split(separator: " ").count } }

  /// The paragraphs cut into sentences.
  var sentences: [[String]] { paragraphs.map(Self.sentences) }

  /// The first part of the text, so many words long, ending with a sentence.
  func cut(toWords limit: Int) -> Draft {
    var left = limit
    var kept: [String] = []
    for sentences in sentences where left > 0 {
      let taken = sentences.prefix { sentence in
        defer { left -= sentence.split(separator: " ").count }
        return left > 0
      }
      kept.append(taken.joined(separator: " "))
    }
    return Draft(title: title, paragraphs: kept)
  }

  /// Sentences end with a full stop, a question or an exclamation mark before a space.
  private static func sentences(of paragraph: String) -> [String] {
    var sentences: [String] = []
    var words: [Substring] = []
    for word in paragraph.split(separator: " ") {
      words.append(word)
      let end = word.last { !"”\"’)»“".contains($0) }
      guard let end, ".!?".contains(end), word.count > 3 else { continue }
      sentences.append(words.joined(separator: " "))
      words = []
    }
    return words.isEmpty ? sentences : sentences + [words.joined(separator: " ")]
  }
}
