/// German, by rules.
enum German: Language {
  static let code = "de"
  static let hasReversedGuillemets = true
  static let hasCommaClauses = true

  static let classes: [(WordClass, String)] = [
    (.pronoun, "er sie es wir ich man ihm ihr ihnen ihn"),
    (.relative, "welcher welche welches"),
    (.that, "dass daß"),
    (.to, "zu"),
    (
      .preposition,
      """
      von vom in im an am auf bei beim mit nach vor über unter gegen für aus seit während durch um zum \
      zur ohne zwischen trotz wegen laut gegenüber ins ans
      """
    ),
    (
      .determiner,
      """
      der die das den dem des ein eine einen einem einer eines dieser diese dieses sein seine ihr ihre \
      mehrere viele alle beide kein keine
      """
    ),
    (.conjunction, "und oder aber denn sondern weil obwohl wenn als ob während sodass damit"),
    (
      .auxiliary,
      """
      ist sind war waren sei seien wäre wird werden werde würde würden wurde wurden hat haben hatte \
      hatten habe hätte kann können könne konnte muss müssen müsse soll sollen solle sollte will wollen \
      wolle darf dürfe dürfen
      """
    ),
    (
      .adverb,
      """
      auch noch dann später zuvor heute gestern jedoch weiter nun schon bereits zudem dabei damit dazu \
      daher deshalb darauf danach zuletzt gleichzeitig außerdem ferner dennoch allerdings hier dort \
      jetzt derzeit inzwischen unterdessen ebenfalls weiterhin erneut zugleich hingegen dagegen
      """
    ),
  ]

  static let traits: [(WordTraits, String)] = [
    (.coordinator, "und"), (.comparison, "wie"),
    (
      .oblique,
      """
      den dem des einen einem eines seinem seinen seines ihrem ihren ihres diesem diesen dieses jenem jenen
      """
    ), (.joiner, "der des von für in aus bei"), (.tail, "der des von für"),
    (.agent, "von"), (.expletive, "es man"), (.article, "der die das"), (.leadIn, "aber und doch"),
    (.male, "er ihm ihn"), (.hypothesis, "wenn falls ob"), (.negation, "nicht nie"),
    (.contrast, "während obwohl aber und"), (.be, "wurde wurden wird werden"),
    (.subordinator, "wenn"),
    (
      .time,
      """
      montag dienstag mittwoch donnerstag freitag samstag sonntag montags januar februar märz april mai \
      juni juli august september oktober november dezember heute gestern
      """
    ),
    (
      .role,
      """
      präsident präsidentin minister ministerin bundeskanzler bundeskanzlerin kanzler kanzlerin \
      ministerpräsident ministerpräsidentin außenminister außenministerin innenminister \
      innenministerin verteidigungsminister finanzminister bürgermeister sprecher sprecherin \
      pressesprecher regierungssprecher vorsitzende vorsitzender parteichef chef chefin direktor \
      direktorin premierminister premierministerin senator abgeordnete abgeordneter experte anwalt \
      professor leiter leiterin general polizeisprecher bundespräsident generalsekretär trainer
      """
    ),
    (.honorific, "herr frau dr dr. prof prof."),
    (.abbreviation, "dr. prof. z.b. d.h. u.a. bzw. ca. nr. st. usw. mio. mrd. vgl."),
    (.group, "behörden ermittler experten kritiker gegner beobachter sprecher polizisten anwälte"),
    (
      .body,
      """
      regierung bundesregierung ministerium polizei staatsanwaltschaft partei spd cdu csu fdp grüne \
      grünen afd universität gericht bundestag bundesrat behörde agentur zeitung spiegel dpa reuters \
      kreml parlament kommission bank konzern unternehmen verband verein gewerkschaft bundeswehr nato
      """
    ),
    (
      .place,
      """
      berlin moskau kiew washington paris london brüssel peking ankara wien deutschland russland \
      ukraine usa frankreich großbritannien china türkei österreich polen israel iran hamburg münchen
      """
    ),
  ]

  static let particles: [String: [String]] = ["nach": ["angaben", "ansicht", "aussage", "meinung"]]

  static let cues: [(CueFrame, String)] = [
    (
      [.quote, .clause, .bare],
      """
      sagen sagt sagte sagten gesagt, erklären erklärt erklärte erklärten, \
      betonen betont betonte betonten, mitteilen mitteilte mitteilten teilte teilten mitgeteilt, \
      berichten berichtet berichtete berichteten, behaupten behauptet behauptete behaupteten, \
      meinen meint meinte meinten gemeint, fordern fordert forderte forderten gefordert, \
      kritisieren kritisiert kritisierte kritisierten, warnen warnt warnte warnten gewarnt, \
      ankündigen angekündigt kündigte kündigten ankündigte, äußern äußert äußerte äußerten geäußert, \
      bestätigen bestätigt bestätigte bestätigten, versichern versichert versicherte versicherten, \
      hinzufügen fügte hinzufügte, antworten antwortet antwortete geantwortet, \
      schreiben schreibt schrieb schrieben geschrieben, verkünden verkündet verkündete verkündeten, \
      mahnen mahnt mahnte gemahnt, zitieren zitiert, vermuten vermutet vermutete vermuteten, \
      begründen begründet begründete, bezeichnen bezeichnete bezeichnet bezeichneten, rufen rief, \
      fragen fragt fragte gefragt, so so, glauben glaubt glaubte, schätzen schätzt schätzte geschätzt, \
      angeben angab angaben angegeben, bekanntgeben bekanntgab, feststellen stellte stellten, \
      hervorheben hob, hinweisen wies wiesen hinwies, einräumen räumte eingeräumt, \
      unterstreichen unterstrich, erwidern erwiderte, entgegnen entgegnete, erläutern erläutert \
      erläuterte, bekräftigen bekräftigte bekräftigt, beteuern beteuerte, befürchten befürchtet \
      befürchtete befürchteten, bedauern bedauerte bedauert, beklagen beklagte beklagt, \
      dementieren dementierte dementiert, bestreiten bestritt bestreitet, versprechen versprach \
      versprochen, drohen drohte droht, ausführen ausführte, prognostizieren prognostiziert \
      prognostizierte, verlangen verlangt verlangte, vorschlagen vorschlug vorgeschlagen, \
      beschreiben beschrieb, loben lobte, vorwerfen warf, heißen hieß heißt, melden meldet meldete \
      meldeten, spekulieren spekulierte, resümieren resümierte, ergänzen ergänzte ergänzt
      """
    ),
    (
      [.object],
      """
      fordern fordert forderte forderten, verlangen verlangt verlangte, empfehlen empfiehlt empfahl, \
      kritisieren kritisiert kritisierte kritisierten, verurteilen verurteilt verurteilte verurteilten, \
      begrüßen begrüßt begrüßte begrüßten, ablehnen lehnte, bestätigen bestätigte, dementieren dementierte
      """
    ),
    ([.according], "laut laut, zufolge, nach nach"),
    ([.nounToo], "so so"),
  ]
}
