import ExtractionCore

/// What became of a page, for people: each block with its verdict, then the statements.
struct PageExplanation {
  let page: Page

  /// Shows the blocks of the page and the statements of its article.
  func show(on output: Output) throws(CommandFailure) {
    for verdict in ArticleExtractor.explain(page) { try show(verdict, on: output) }
    let article: Article
    do throws(NoArticle) {
      article = try Extraction.read(page)
    } catch {
      throw CommandFailure(code: .badInput, task: "find an article", reason: error.reason)
    }
    try output.line()
    try StatementView(text: article.text, statements: article.statements, title: article.title)
      .show(on: output)
  }

  private func show(_ verdict: BlockVerdict, on output: Output) throws(CommandFailure) {
    let percent = String(Int((verdict.probability * 100).rounded()))
    let padded = String(repeating: " ", count: max(0, 3 - percent.count)) + percent
    let mark = verdict.isKept ? output.paint("kept", .green) : output.paint("left", .red)
    let text = TerminalText.line(String(verdict.text.prefix(90)))
    try output.line("\(mark) \(padded) %  \(text)  " + output.paint("(\(verdict.reason))", .dim))
  }
}
