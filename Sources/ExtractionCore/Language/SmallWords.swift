/// Tells languages of one script apart by their small words.
struct SmallWords: Sendable {
  static let shared = SmallWords()

  /// The languages that have a word among their commonest.
  private var languages: [UInt32: [Int]] = [:]
  private let codes: [String]
  private let scripts: [ScriptCensus.Script]

  private init() {
    codes = Self.lists.map(\.code)
    scripts = Self.lists.map(\.script)
    for (number, list) in Self.lists.enumerated() {
      for word in Set(FoldedText(list.words).words) { languages[word, default: []].append(number) }
    }
  }

  /// The language whose small words are the most; nil where there are few or two are as good.
  func language(of words: [UInt32], script: ScriptCensus.Script?) -> String? {
    guard words.count >= 5 else { return nil }
    var score = [Double](repeating: 0, count: codes.count)
    for word in words {
      guard let known = languages[word] else { continue }
      // A word that many languages share tells little.
      for language in known where scripts[language] == script {
        score[language] += 1 / Double(known.count).squareRoot()
      }
    }
    let order = score.indices.sorted { (score[$1], $0) < (score[$0], $1) }
    guard let best = order.first, order.count > 1 else { return nil }
    let isEnough = score[best] >= max(1.5, 0.06 * Double(words.count))
    return isEnough && score[best] > 1.08 * score[order[1]] ? codes[best] : nil
  }

  private struct List {
    let code: String
    var script = ScriptCensus.Script.latin
    let words: String
  }

  private static let lists: [List] = [
    List(
      code: "en",
      words: """
        the of and to in a is that for it was on with as are be at by this have from or had not \
        but they his she he which were has their been will would who said after more
        """),
    List(
      code: "de",
      words: """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es \
        an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen
        """),
    List(
      code: "fr",
      words: """
        de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il \
        sont avec son été aux cette ont mais comme ou nous elle leur
        """),
    List(
      code: "es",
      words: """
        de la que el en y a los se del las un por con una su para es al lo como más pero sus le \
        ha este sobre entre cuando también fue desde está años
        """),
    List(
      code: "it",
      words: """
        di che e la il un a per in una è del con si da non sono le dei al come più della gli nel \
        alla lo anche ha ma delle dal questo stato
        """),
    List(
      code: "pt",
      words: """
        de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao \
        ele das tem à seu sua ou são está também
        """),
    List(
      code: "gl",
      words: """
        de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi \
        ao das ten súa seu tamén galicia polo
        """),
    List(
      code: "ca",
      words: """
        de la el que i en a els les un per amb una del no és al com més ha va aquest són també \
        dels ser han aquesta pel seva
        """),
    List(
      code: "ro",
      words: """
        de și în a la cu pe o că din nu este un se mai care pentru sunt au fost al ale sau după \
        prin să lui această
        """),
    List(
      code: "nl",
      words: """
        de van het een en in is dat op te zijn met voor niet aan er die om ook als bij door maar \
        naar wordt heeft nog uit hij dit over
        """),
    List(
      code: "af",
      words: "die en van in het is dat nie te vir met op is wat sy om ook aan hulle was deur"),
    List(
      code: "sv",
      words: """
        och att det i en som är av för på den med till inte har de ett om var men jag sig från vi \
        så kan när efter säger under
        """),
    List(
      code: "da",
      words: """
        og i at det er en til på som af med for ikke den de har et der var om han men fra blev \
        også ved sig efter kan mere siger
        """),
    List(
      code: "no",
      words: """
        og i det er som på en til av for at med har de ikke den et var om han men fra seg ble \
        også ved etter kan mer sier å
        """),
    List(
      code: "is",
      words: "og að í á er sem til við um en ekki það hann var með fyrir af hafa verið þess"),
    List(
      code: "fi",
      words: """
        ja on ei se että hän oli mutta ovat kun myös niin kuin joka tai mukaan sen vuonna jos ole \
        voi hänen mitä sekä
        """),
    List(
      code: "et",
      words: "ja on ei et see ta oli mis ka kui aga oma nii või kes seda pole mida ning selle"),
    List(
      code: "lv",
      words: "un ir ar no par ka kas tas bet uz arī kā lai nav tiek ko pie viņš gada latvijas"),
    List(
      code: "lt",
      words: "ir yra kad su į ne tai iš buvo apie kaip bet per jis ar už dar nuo kuris metų"),
    List(
      code: "pl",
      words: """
        w i na z do się nie że to jest o jak za po od co są był przez tym dla oraz ale przy ich \
        jego która
        """),
    List(
      code: "cs",
      words: """
        a v se na je že s z o do to i ve pro za by po jako jeho byl není také ale od které který \
        podle jsou jsem
        """),
    List(
      code: "sk",
      words: """
        a v sa na je že s z o do to i vo pre za by po ako jeho bol nie aj ale od ktoré ktorý \
        podľa sú som
        """),
    List(
      code: "hu",
      words: """
        a az és hogy nem is egy ez de volt meg csak már van mint azt ki el még szerint ha majd \
        pedig kell
        """),
    List(
      code: "hr",
      words: """
        je i u na se da su za od s a o koji će bi nije kao iz ili što biti te ali prema sam koja \
        bio
        """),
    List(code: "sl", words: "je in v na se da so za z ki ne pa bi tudi kot po s bil ali ter pri"),
    List(
      code: "sq",
      words: "e të në dhe që për me është një nga i se më do ka nuk si këtë janë por"),
    List(
      code: "tr",
      words: """
        ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ancak ise var ne en göre \
        oldu dedi
        """),
    List(
      code: "vi",
      words: "và của là có cho không được người trong một với các đã này những để khi từ tại"),
    List(
      code: "id",
      words: """
        yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena tersebut bisa \
        ada mereka telah oleh saat
        """),
    List(
      code: "ms",
      words: """
        yang dan di itu dengan untuk tidak ini daripada dalam akan pada juga ke kerana beliau \
        telah oleh kata boleh ialah bagi
        """),
    List(code: "tl", words: "ang ng sa na mga at ay ito ni para si ko niya siya kanyang"),
    List(
      code: "eu", words: "eta da ez bat du dira zen dute izan egin baina ere zuen dituzte dela"),
    List(
      code: "sw",
      words: "na ya wa kwa ni katika za la kuwa cha hiyo huo hilo wake yake kama pia baada"),
    List(
      code: "zu",
      words: """
        ukuthi futhi uma kodwa kanye ngoba lapho emva yakhe wathi lo le ngesikhathi kusho uthe \
        kakhulu abantu lokhu nje noma
        """),
    List(
      code: "xh",
      words: """
        ukuba kwaye ukuze kodwa ngoku kunye xa yakhe wathi le into kuba abantu loo apho kwakhona \
        uthi nokuba esi
        """),
    List(
      code: "kl",
      words: """
        aamma tassa suli ilaatigut taamaattumik kalaallit kisianni taanna tamanna maani ullumi \
        naalakkersuisut pillugu
        """),
    List(
      code: "ru", script: .cyrillic,
      words: """
        и в не на что с по как это из за от о для был его но к у до также году он она они после \
        все
        """),
    List(
      code: "bg", script: .cyrillic,
      words: "на и да се в за от е не с по че са до като ще това си при който след бе"),
    List(
      code: "uk", script: .cyrillic,
      words: "і в на не що з у до та як це за про від для його був але року також є"),
    List(
      code: "sr", script: .cyrillic, words: "је и у на се да су за са од није који а што из као"),
    List(
      code: "hi", script: .devanagari,
      words: "है के में की और से को का ने पर कि यह भी हैं था लिए एक नहीं"),
    List(
      code: "mr", script: .devanagari,
      words: "आहे आणि या हे ते आहेत च्या मध्ये होते त्या केली करण्यात नाही"),
    List(
      code: "ne", script: .devanagari, words: "छ र को मा ले गरेको भएको हो पनि छन् गर्न"),
  ]
}
