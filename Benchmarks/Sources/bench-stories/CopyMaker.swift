/// Makes copies of an article as newsrooms make them.
struct CopyMaker {
  /// What becomes of an article.
  enum Change: String, CaseIterable {
    case cut, cutHard, headline, words, sentencesDropped, sentencesSwapped, agencyLines
    case quotesTranslated, ownIntro, ownIntroOnCut, boilerplate, cutAndEdited, everything
  }

  /// Whence other words and sentences come.
  let corpus: [Draft]
  var random: SplitMix

  mutating func copy(of draft: Draft, by change: Change) -> Draft {
    switch change {
    case .cut: return cut(draft, to: 40...70)
    case .cutHard: return cut(draft, to: 30...40)
    case .headline: return headlined(draft)
    case .words: return replacingWords(headlined(draft), percent: random.number(4...12))
    case .sentencesDropped: return dropping(headlined(draft), percent: random.number(10...35))
    case .sentencesSwapped: return swapping(headlined(draft))
    case .agencyLines: return withAgencyLines(draft)
    case .quotesTranslated: return translatingQuotes(headlined(draft))
    case .ownIntro: return introducing(headlined(draft), words: 40...120)
    case .ownIntroOnCut: return introducing(cut(headlined(draft), to: 50...70), words: 30...60)
    case .boilerplate: return appending(draft)
    case .cutAndEdited:
      return replacingWords(cut(headlined(draft), to: 35...60), percent: random.number(4...10))
    case .everything:
      let short = dropping(cut(headlined(draft), to: 60...80), percent: 12)
      return appending(withAgencyLines(replacingWords(short, percent: 5)))
    }
  }

  private mutating func cut(_ draft: Draft, to percent: ClosedRange<Int>) -> Draft {
    draft.cut(toWords: draft.wordCount * random.number(percent) / 100)
  }

  private mutating func headlined(_ draft: Draft) -> Draft {
    var draft = draft
    let words = draft.paragraphs.joined(separator: " ").split(separator: " ")
    let start = random.number(0...max(0, words.count - 8))
    draft.title = words[start..<min(words.count, start + 8)].joined(separator: " ")
    return draft
  }

  private mutating func replacingWords(_ draft: Draft, percent: Int) -> Draft {
    var draft = draft
    let other = random.pick(corpus).paragraphs.joined(separator: " ").split(separator: " ")
    draft.paragraphs = draft.paragraphs.map { paragraph in
      paragraph.split(separator: " ").map { word in
        // Newsrooms change words, seldom names and figures.
        let isPlain = word.first?.isLowercase ?? false
        guard random.happens(isPlain ? percent : percent / 4),
          let new = other.randomElement(using: &random)
        else { return String(word) }
        return String(isPlain ? Substring(new.lowercased()) : new)
      }.joined(separator: " ")
    }
    return draft
  }

  private mutating func dropping(_ draft: Draft, percent: Int) -> Draft {
    var draft = draft
    draft.paragraphs = draft.sentences.compactMap { sentences in
      let kept = sentences.filter { _ in !random.happens(percent) }
      return kept.isEmpty ? nil : kept.joined(separator: " ")
    }
    return draft
  }

  private mutating func swapping(_ draft: Draft) -> Draft {
    var draft = draft
    draft.paragraphs = draft.sentences.map { sentences in
      var sentences = sentences
      if sentences.count > 1, random.happens(60) {
        sentences.swapAt(random.number(0...sentences.count - 1), 0)
      }
      return sentences.joined(separator: " ")
    }
    if draft.paragraphs.count > 3 {
      draft.paragraphs.swapAt(random.number(1...draft.paragraphs.count - 1), 1)
    }
    return draft
  }

  private mutating func withAgencyLines(_ draft: Draft) -> Draft {
    var draft = draft
    let place = random.pick(["LONDON", "BERLIN", "NAIROBI", "LIMA"])
    let agency = random.pick(["Harbour Wire", "Continental Press", "North News"])
    draft.paragraphs[0] = "\(place) (\(agency)) — " + draft.paragraphs[0]
    draft.paragraphs.insert("By our correspondent and \(agency)", at: 0)
    draft.paragraphs.append(
      "(Reporting by Edda Lind and Bo Marant in \(place); editing by Noor Haver) "
        + "© \(agency). All rights reserved.")
    return draft
  }

  /// Other words stand between quotation marks, as many.
  private mutating func translatingQuotes(_ draft: Draft) -> Draft {
    var draft = draft
    let other = random.pick(corpus).paragraphs.joined(separator: " ")
      .filter { !"“”„«»\"".contains($0) }.split(separator: " ")
    var isInside = false
    draft.paragraphs = draft.paragraphs.map { paragraph in
      isInside = false
      return paragraph.split(separator: " ").map { word in
        if word.first.map({ "“„«\"".contains($0) }) ?? false { isInside = true }
        let isChanged = isInside && random.happens(75)
        let ends = word.dropFirst().contains { "”“»\"".contains($0) }
        if ends { isInside = false }
        guard isChanged, let new = other.randomElement(using: &random) else { return String(word) }
        let head = word.prefix { "“„«\"".contains($0) }
        let tail = String(word.reversed().prefix { "”“»\".,!?".contains($0) }.reversed())
        return head + new.lowercased() + tail
      }.joined(separator: " ")
    }
    return draft
  }

  private mutating func introducing(_ draft: Draft, words: ClosedRange<Int>) -> Draft {
    var draft = draft
    let intro = random.pick(corpus).cut(toWords: min(draft.wordCount / 2, random.number(words)))
    draft.paragraphs.insert(contentsOf: intro.paragraphs, at: 0)
    return draft
  }

  private mutating func appending(_ draft: Draft) -> Draft {
    var draft = draft
    draft.paragraphs += Boilerplate.paragraphs(random.number(0...2))
    return draft
  }
}
