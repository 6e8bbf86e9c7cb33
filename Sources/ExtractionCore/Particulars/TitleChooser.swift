import Markup

/// Chooses a page's headline among those it gives: the one that most of its sources agree on.
struct TitleChooser {
  private struct Candidate {
    let source: Source
    let text: String
    let squeezed: String
    let words: Set<UInt32>
  }
  private enum Source { case heading, openGraph, linkedData, twitter, document }

  private var candidates: [Candidate] = []

  init(_ reading: PageReading, site: SiteNames) {
    let metadata = reading.metadata
    add(metadata.articleData.lazy.compactMap { $0.text("headline") }.first, .linkedData, site)
    add(metadata.contents("og:title").first, .openGraph, site)
    add(metadata.contents("twitter:title").first, .twitter, site)
    add(metadata.documentTitle, .document, site)
    addHeading(of: reading, site: site)
  }

  private mutating func add(_ text: String?, _ source: Source, _ site: SiteNames) {
    guard let text else { return }
    append(TitleText.clean(MarkupRemover.plain(text), site: site), source)
  }

  private mutating func append(_ text: String, _ source: Source) {
    guard !text.isEmpty else { return }
    candidates.append(
      Candidate(
        source: source, text: text, squeezed: text.squeezed, words: Set(FoldedText(text).words)))
  }

  /// The `h1` that is most like the other sources.
  private mutating func addHeading(of reading: PageReading, site: SiteNames) {
    let headings = reading.analysis.page.elements.filter { $0.tag == .h1 }.prefix(10).map {
      reading.visibleText(of: Int($0.node))
    }.filter { $0.utf8.count > 5 && !site.squeezed.contains($0.squeezed) }
    let ranks = headings.map { likeness(of: Set(FoldedText($0).words)) }
    guard let best = ranks.max() else { return }
    let chosen = best < 0.2 ? 0 : ranks.firstIndex(of: best) ?? 0
    append(headings[chosen], .heading)
  }

  private func likeness(of words: Set<UInt32>) -> Double {
    candidates.filter { $0.source != .heading }.map { candidate in
      let shared = words.intersection(candidate.words).count
      return Double(shared) / Double(max(1, words.count + candidate.words.count - shared))
    }.max() ?? 0
  }

  /// The headline; nil where there is none.
  var title: String? {
    let order: [Source] = [.heading, .linkedData, .openGraph, .twitter, .document]
    let ordered = order.flatMap { source in candidates.filter { $0.source == source } }
    var best: (score: Double, text: String)?
    for candidate in ordered {
      let score = score(candidate)
      if score > best.map({ $0.score + 1e-9 }) ?? -.infinity { best = (score, candidate.text) }
    }
    return best?.text
  }

  private func score(_ candidate: Candidate) -> Double {
    var score = candidates.filter { $0.squeezed == candidate.squeezed }
      .reduce(0) { $0 + Self.weight(of: $1.source) }
    let isCut = candidate.text.hasSuffix("…") || candidate.text.hasSuffix("...")
    if isCut,
      candidates.contains(where: {
        $0.squeezed.count > candidate.squeezed.count && $0.squeezed.hasPrefix(candidate.squeezed)
      })
    {
      score -= 2
    }
    if candidate.source == .heading, candidates.count > 1, likeness(of: candidate.words) < 0.15 {
      score -= 0.7
    }
    return score
  }

  private static func weight(of source: Source) -> Double {
    switch source {
    case .heading: 1.6
    case .openGraph: 1.05
    case .linkedData: 1
    case .twitter: 0.6
    case .document: 0.5
    }
  }
}
