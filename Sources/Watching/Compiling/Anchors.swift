/// What a clause can be found by: if it holds of a document, one of these occurs in it.
struct Anchors {
  /// Words, wildcards, names, facts, literals.
  var terms: [UInt32] = []
  /// Pairs of words that follow one another.
  var pairs: [UInt32] = []
  /// About how many documents of ten thousand hold one of them.
  var cost: Double

  /// One of several clauses.
  static func any(_ all: [Anchors]) -> Anchors {
    var union = Anchors(cost: 0)
    for one in all {
      union.terms += one.terms
      union.pairs += one.pairs
      union.cost += one.cost
    }
    return union
  }

  /// All of several clauses: the rarest one.
  static func rarest(_ all: [Anchors]) -> Anchors? {
    all.min { $0.cost < $1.cost }
  }

  /// About how many documents of ten thousand hold a folded word: nobody knows, but long words are
  /// rarer than short ones, and the words of grammar are everywhere.
  static func cost(ofWord word: [UInt8]) -> Double {
    if CommonWords.contains(word) { return 5000 }
    switch word.count {
    case ...2: return 800
    case 3: return 300
    case 4: return 150
    case 5: return 90
    case 6: return 60
    default: return 40
    }
  }
}

/// The words of grammar in the big European languages: bad anchors, and topics of them alone match
/// nearly everything.
enum CommonWords {
  /// Whether a folded word is one.
  static func contains(_ word: [UInt8]) -> Bool {
    word.count <= 8 && words.contains(String(decoding: word, as: UTF8.self))
  }

  private static let words: Set<String> = Set(
    """
    a about after all also an and any are as at be because been before being between but by can
    could did do does for from get had has have he her him his how if in into is it its just like
    made make many may me more most much must my new no not now of on one only or other our out
    over own said same say says she should so some such than that the their them then there these
    they this those through to too two under up us very was way we well were what when where which
    while who why will with would year years you your
    aber als am auch auf aus bei das dass dem den der des ein eine einen einer es fur hat ich im
    ist mit nach nicht noch sich sie sind um und von wie wird zu zum zur
    au aux avec ce ces dans de du elle en est et il ils la le les leur mais ne ou par pas plus pour
    que qui sa se ses son sont sur un une
    al como con del el ella entre era ha hay las lo los mas muy para pero por se sin sobre su sus
    che ci come da dei della di e gli i nel non per piu si sono una
    ao com das do dos mais na nas nao no nos o os pela pelo uma
    а без в во для до его же за и из к как на не но о об от по при с со так то у что это
    """.split(whereSeparator: \.isWhitespace).map { Folding.folded(String($0)) })
}
