import ExtractionCore
import Testing

@Suite struct `A line break in an article` {
  private func paragraphs(of body: String) throws -> [String] {
    let html = """
      <html lang="en"><head><title>Mill turns again</title></head><body><main><article>
      <h1>Mill turns again</h1><div class="article-body">
      <p>The mill on the lower river turns again after forty years, and the miller is twenty-two years old.</p>
      \(body)
      <p>She grinds rye on three days of the week, and on the other four she mends what the water broke.</p>
      </div></article></main></body></html>
      """
    let article = try ArticleExtractor.extract(Page(bytes: Array(html.utf8)))
    return article.paragraphs.dropFirst().dropLast().map { String(article[$0.range]) }
  }

  @Test func `ends a paragraph behind a sentence`() throws {
    let found = try paragraphs(
      of: """
        <p>The wheel weighs two tonnes and was lifted in by a crane that came over the meadow at night.<br>
        The crane sank in to its axles. “We thought that was the end of it,” she said.<br/>It was not.</p>
        """)
    #expect(
      found == [
        "The wheel weighs two tonnes and was lifted in by a crane that came over the meadow at night.",
        "The crane sank in to its axles. “We thought that was the end of it,” she said.",
        "It was not.",
      ])
  }

  @Test func `ends the lines of a list of facts`() throws {
    let found = try paragraphs(
      of:
        "<p>These are the hours of the mill in the summer, until the water falls:<br>Monday: 9 to 12<br>"
        + "Wednesday: 9 to 12<br>Saturday: all day</p>")
    #expect(
      found.suffix(3) == ["Monday: 9 to 12", "Wednesday: 9 to 12", "Saturday: all day"])
  }

  @Test(arguments: ["<br>", "<br>\n", "<br />"])
  func `in the middle of a sentence is a wrap`(wrap: String) throws {
    let found = try paragraphs(
      of:
        "<p>The stones come from a quarry in the hills that was given up in the year in which\(wrap)"
        + "Her grandfather was born, and they have been dressed twice\(wrap)since then by his hand.</p>"
    )
    #expect(found.count == 1)
  }

  @Test func `may be an empty element that is called one`() throws {
    let sign = "<span class=\"id-7 br\" data-pos=\"16\"></span>"
    let found = try paragraphs(
      of:
        "<div>The river rose in March and took the sluice with it, which the town had paid for.\(sign)"
        + "\(sign)The new sluice is made of oak and opens by itself when the water is high.</div>")
    #expect(
      found == [
        "The river rose in March and took the sluice with it, which the town had paid for.",
        "The new sluice is made of oak and opens by itself when the water is high.",
      ])
  }
}
