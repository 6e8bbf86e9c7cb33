/// The forms an English verb takes as a cue: `verb:deny` meets "denied" and "denies".
enum VerbForms {
  /// The folded forms of a folded verb, the verb itself first.
  static func forms(of verb: String) -> [String] {
    if let group = irregular.first(where: { $0.contains(verb) }) { return [verb] + group }
    guard verb.utf8.count > 2 else { return [verb] }
    var forms = [verb, verb + "s", verb + "ed", verb + "ing"]
    if verb.hasSuffix("e") {
      let stem = String(verb.dropLast())
      forms += [verb + "d", stem + "ing"]
    } else if verb.hasSuffix("y") {
      let stem = String(verb.dropLast())
      forms += [stem + "ies", stem + "ied"]
    } else if let last = verb.last {
      forms += [verb + "es", verb + "\(last)ed", verb + "\(last)ing"]
    }
    return forms
  }

  private static let irregular: [[String]] =
    """
    say says said saying;tell tells told telling;think thinks thought thinking;
    write writes wrote written writing;speak speaks spoke spoken speaking;hold holds held holding;
    find finds found finding;know knows knew known knowing;make makes made making;
    give gives gave given giving;swear swears swore sworn swearing;
    foresee foresees foresaw foreseen;mean means meant meaning;feel feels felt feeling;
    hear hears heard hearing;read reads reading;put puts putting;go goes went gone going;
    understand understands understood understanding;forecast forecasts forecasting;
    retell retells retold;teach teaches taught teaching;come comes came coming
    """.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
}
