/// Finds the person that "he" or "she" means: a log-linear ranking of everybody who may be meant.
struct PronounMatcher {
  let features: PronounFeatures
  let weights: PronounWeights

  func person(for pronoun: Pronoun) -> Int? {
    var best: (score: Int, person: Int)?
    for candidate in features.candidates(for: pronoun) {
      let score = weights.score(candidate.features)
      if best.map({ score > $0.score }) ?? true { best = (score, candidate.person) }
    }
    return best?.person
  }
}
