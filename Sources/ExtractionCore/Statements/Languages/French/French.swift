/// French, by rules.
enum French: Language {
  static let code = "fr"
  static let hasElision = true
  static let hasDashDialogue = true
  static let clitics = ["-t-il", "-t-elle", "-t-on", "-il", "-elle", "-ils", "-elles", "-on"]

  static let classes: [(WordClass, String)] = [
    (.pronoun, "il elle ils elles on je nous a-t-il a-t-elle ont-ils ont-elles lui"),
    (.relative, "qui dont lequel laquelle"),
    (.that, "que qu'"),
    (.to, "à"),
    (
      .preposition,
      """
      de d' du des en dans sur pour par avec sans sous au aux chez vers contre entre depuis pendant \
      après avant lors selon
      """
    ),
    (
      .determiner,
      "le la les l' un une ce cet cette ces son sa ses leur leurs plusieurs tous toutes notre nos"
    ),
    (.conjunction, "et ou mais si lorsque quand car comme alors tandis donc"),
    (
      .auxiliary,
      """
      est sont était étaient sera seront serait a ont avait avaient aura aurait doit doivent devrait peut \
      peuvent pourrait va vont n'est n'a
      """
    ),
    (.adverb, "aussi également encore ensuite toutefois cependant notamment déjà hier"),
  ]

  static let traits: [(WordTraits, String)] = [
    (.coordinator, "et"), (.clitic, "il elle ils elles on"), (.joiner, "de d' du des"),
    (.tail, "de d' du des"), (.agent, "par"),
    (.article, "le la l' les"), (.personal, "qui"), (.leadIn, "mais et"), (.expletive, "on ce"),
    (.male, "il a-t-il lui"), (.female, "elle a-t-elle"), (.hypothesis, "si"),
    (.negation, "pas n' jamais"), (.contrast, "mais tandis alors et"),
    (.subordinator, "si lorsque quand"),
    (.particle, "de du d' la le"),
    (
      .time,
      """
      lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet \
      août septembre octobre novembre décembre hier aujourd'hui
      """
    ),
    (
      .role,
      """
      président présidente ministre chancelier chancelière premier maire député députée sénateur \
      sénatrice porte-parole directeur directrice secrétaire chef patron ambassadeur général procureur \
      procureure avocat avocate expert professeur responsable dirigeant préfet commissaire
      """
    ),
    (.honorific, "m. mme mlle dr dr. me"),
    (.abbreviation, "m. dr. mm. etc. art. n. st."),
    (.group, "experts autorités responsables avocats syndicats élus"),
    (
      .body,
      """
      gouvernement élysée ministère police parquet parti assemblée sénat commission union banque \
      université tribunal kremlin agence afp reuters otan onu société entreprise syndicat
      """
    ),
    (
      .place,
      """
      paris moscou kiev washington berlin londres bruxelles pékin ankara france russie ukraine \
      états-unis chine allemagne turquie iran israël europe
      """
    ),
  ]

  static let cues: [(CueFrame, String)] = [
    (
      [.quote, .clause],
      """
      dire dit disait dire, déclarer déclaré déclare déclarait, affirmer affirmé affirme affirmait, \
      ajouter ajouté ajoute ajoutait, expliquer expliqué explique expliquait, annoncer annoncé annonce, \
      indiquer indiqué indique, souligner souligné souligne, préciser précisé précise, estimer estimé \
      estime, assurer assuré assure, rappeler rappelé rappelle, insister insisté insiste, avertir averti \
      avertit, dénoncer dénoncé dénonce, confirmer confirmé confirme, répondre répondu répond, \
      écrire écrit, lancer lancé lance, promettre promis promet, reconnaître reconnu reconnaît, \
      regretter regretté regrette, soutenir soutenu soutient, conclure conclu conclut, juger jugé juge, \
      raconter raconté raconte, demander demandé demande, poursuivre poursuivi poursuit
      """
    ),
    ([.according], "selon selon"),
  ]
}
