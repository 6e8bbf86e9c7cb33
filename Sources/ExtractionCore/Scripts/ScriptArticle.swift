import Markup

/// The article's text where the tree of a page lacks it: in the state of its program, in JSON-LD.
enum ScriptArticle {
  /// Visible text longer than this is the article.
  private static let enough = 3000
  /// A text shorter than this is no article.
  private static let least = 400

  /// A text of the page's scripts that has the visible text in it and is half as long again (twice as
  /// long, for JSON-LD); nil where there is none.
  /// - Parameter visible: the texts of the blocks that were chosen.
  static func find(in reading: PageReading, visible: [String]) -> ScriptText? {
    // No code point has more than four bytes.
    guard visible.reduce(0, { $0 + $1.utf8.count }) < enough * 4 else { return nil }
    let length = visible.reduce(0) { $0 + $1.unicodeScalars.count }
    guard length < enough else { return nil }
    let objects = ScriptObjects(tree: reading.tree).values()
    let state = StateReader(objects, leastLength: max(least, length * 3 / 2)).texts
    return state.first { $0.length * 2 > length * 3 && isOf(visible, $0) }
      ?? linked(reading.metadata).first { $0.length > length * 2 && isOf(visible, $0) }
  }

  /// The bodies that JSON-LD gives: of the article, and of the posts of a live blog.
  private static func linked(_ metadata: PageMetadata) -> [ScriptText] {
    metadata.articleData.compactMap { datum -> ScriptText? in
      var text = ScriptText()
      if let body = datum["articleBody"]?.string { append(body, to: &text) }
      for post in datum["liveBlogUpdate"]?.array ?? [] {
        if let headline = post["headline"]?.string {
          text.append(Entities.decode(headline), kind: .heading)
        }
        if let body = post["articleBody"]?.string { append(body, to: &text) }
      }
      return text.length >= least ? text : nil
    }
  }

  private static func append(_ body: String, to text: inout ScriptText) {
    let body = Entities.decode(body)
    if body.holds("</") { return text.append(markup: body) }
    for line in body.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      text.append(String(Substring(line)))
    }
  }

  /// Whether most of the long visible paragraphs are said in the text, too. Where none is visible, the
  /// text is all there is.
  private static func isOf(_ visible: [String], _ text: ScriptText) -> Bool {
    let long = visible.filter { $0.utf8.count >= 60 }
    guard !long.isEmpty else { return true }
    var runs: Set<UInt64> = []
    for paragraph in text.paragraphs { runs.formUnion(Self.runs(paragraph)) }
    let said = long.count { paragraph in
      let own = Self.runs(paragraph)
      return own.count { runs.contains($0) } * 2 >= own.count
    }
    return said * 2 >= long.count
  }

  private static func runs(_ text: String) -> [UInt64] {
    let words = FoldedText(text).words
    return words.indices.dropLast(3).map { PageWords.run(of: words, at: $0, length: 4) }
  }
}
