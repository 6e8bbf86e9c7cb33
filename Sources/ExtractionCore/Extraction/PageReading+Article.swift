import Markup

extension PageReading {
  /// The probability of each block that it belongs to the article.
  var probabilities: [Float] {
    if let trees = ArticleModel.shared {
      return ArticleModel.probabilities(analysis, trees: trees)
    }
    var chooser = RuleChooser(analysis.page)
    var probabilities = [Float](repeating: 0, count: analysis.page.blocks.count)
    for block in chooser.chosen() { probabilities[block] = 1 }
    return probabilities
  }

  /// The article of the blocks that probabilities and rules pick.
  func article(probabilities: [Float]) throws(NoArticle) -> Article {
    let selection = Selection(analysis: analysis, probability: probabilities)
    let kept = hasRunningText(selection.kept) ? selection.kept : []
    let standfirst = StandfirstFinder(analysis: analysis, kept: kept).block()
    var article = Article()
    if let text = ScriptArticle.find(in: self, visible: kept.map(analysis.page.text)) {
      for (paragraph, kind) in zip(text.paragraphs, text.kinds) {
        article.append(paragraph, kind: kind)
      }
    } else {
      for block in kept {
        let kind = block == standfirst ? .standfirst : analysis.page.kind(of: block)
        for line in lines(of: block) { article.append(line, kind: kind) }
      }
    }
    guard !article.paragraphs.isEmpty else { throw NoArticle("the page has no running text") }
    article.standfirst = standfirst.map { analysis.page.text(of: $0) }
    MetadataReader.fill(&article, from: self, kept: kept)
    article.language = language(of: article.text)
    return article
  }

  /// The article of a page that shows nothing before its program runs.
  func articleOfScripts() throws(NoArticle) -> Article {
    guard let text = ScriptArticle.find(in: self, visible: []) else {
      throw NoArticle("the page has no text")
    }
    var article = Article()
    for (paragraph, kind) in zip(text.paragraphs, text.kinds) {
      article.append(paragraph, kind: kind)
    }
    MetadataReader.fill(&article, from: self, kept: [])
    if metadata.contents("og:title").isEmpty, metadata.articleData.isEmpty {
      // Nothing tells the headline from the site's name but the mark between them.
      article.title = article.title.map(TitleText.head)
    }
    article.language = language(of: article.text)
    return article
  }

  /// The paragraphs of a block, a line that says what the headline says left out.
  private func lines(of block: Int) -> [String] {
    let lines = analysis.page.paragraphs(of: block)
    guard lines.count > 1 else { return lines }
    return lines.filter { !analysis.words.titles.contains(FoldedText($0).hash) }
  }

  /// The language of the text, else the one that the page declares.
  private func language(of text: String) -> String {
    let detected = LanguageDetector.detect(text)
    guard detected == "xx" else { return detected }
    let declared =
      [metadata.declaredLanguage]
      + metadata.contents("content-language", "og:locale", "dc.language", "dcterms.language")
    return declared.lazy.map { $0.lowercased().prefix { $0.isLetter && $0.isASCII } }
      .first { (2...3).contains($0.count) }.map { String($0) } ?? "xx"
  }

  /// Whether one block is as long as a short paragraph, or all together as two.
  private func hasRunningText(_ kept: [Int]) -> Bool {
    let lengths = kept.map { analysis.page.blocks[$0].measure.length }
    return lengths.contains { $0 >= 80 } || lengths.reduce(0, +) >= 160
  }
}
