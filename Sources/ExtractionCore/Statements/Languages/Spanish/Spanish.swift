/// Spanish, by rules.
enum Spanish: Language {
  static let code = "es"
  static let hasDashDialogue = true

  static let classes: [(WordClass, String)] = [
    (.pronoun, "él ella ellos ellas yo nosotros usted"),
    (.relative, "quien quienes cual cuyo"),
    (.that, "que"),
    (.to, "a"),
    (
      .preposition,
      "de del en por para con sin sobre entre desde hasta hacia contra tras durante ante al bajo según"
    ),
    (
      .determiner,
      "el la los las un una unos unas este esta estos estas su sus varios muchos todos todas nuestro"
    ),
    (.conjunction, "y e o u pero si cuando porque aunque mientras sino"),
    (
      .auxiliary,
      """
      es son era eran fue fueron será serán sería ha han había habían está están estaba puede pueden \
      podría debe deben hay
      """
    ),
    (.adverb, "también además ya luego después ayer hoy todavía aún no"),
  ]

  static let traits: [(WordTraits, String)] = [
    (.coordinator, "y e"), (.joiner, "de del"), (.tail, "de del"), (.agent, "por"),
    (.article, "el la los las"), (.personal, "quien"), (.leadIn, "pero y"), (.male, "él"),
    (.female, "ella"), (.hypothesis, "si"), (.negation, "no nunca"),
    (.contrast, "pero mientras aunque y"), (.subordinator, "si cuando"), (.particle, "de del la"),
    (
      .time,
      """
      lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio \
      agosto septiembre octubre noviembre diciembre ayer hoy
      """
    ),
    (
      .role,
      """
      presidente presidenta ministro ministra canciller primer alcalde alcaldesa senador senadora diputado \
      diputada portavoz vocero director directora secretario secretaria jefe líder embajador general \
      fiscal abogado abogada experto analista profesor gobernador gobernadora comisario dirigente
      """
    ),
    (.honorific, "sr. sra. dr. dra. don doña"),
    (.abbreviation, "sr. sra. dr. dra. ee. uu. etc. av. núm."),
    (.group, "expertos autoridades fuentes analistas abogados críticos"),
    (
      .body,
      """
      gobierno ministerio policía fiscalía partido congreso senado comisión unión banco universidad \
      tribunal kremlin agencia efe reuters otan onu empresa sindicato
      """
    ),
    (
      .place,
      """
      madrid moscú kiev washington berlín parís londres bruselas pekín ankara españa rusia ucrania \
      estados-unidos china alemania turquía irán israel europa méxico argentina
      """
    ),
  ]

  static let cues: [(CueFrame, String)] = [
    (
      [.quote, .clause],
      """
      decir dijo dice decía dijeron dicho, declarar declaró declara declararon declarado, \
      afirmar afirmó afirma afirmaron afirmado, añadir añadió añade añadieron, explicar explicó explica \
      explicaron, anunciar anunció anuncia anunciaron anunciado, señalar señaló señala señalaron \
      señalado, asegurar aseguró asegura aseguraron asegurado, indicar indicó indica indicaron, \
      subrayar subrayó subraya, destacar destacó destaca, advertir advirtió advierte advertido, \
      insistir insistió insiste, sostener sostuvo sostiene, manifestar manifestó manifiesta, \
      agregar agregó agrega, responder respondió responde, escribir escribió escribe, confirmar \
      confirmó confirma, reconocer reconoció reconoce, denunciar denunció denuncia, informar informó \
      informa, recordar recordó recuerda, prometer prometió, preguntar preguntó pregunta, negar negó
      """
    ),
    ([.according], "según según"),
  ]
}
