extension English {
  static let traits: [(WordTraits, String)] = [
    (
      .role,
      """
      president minister chancellor secretary senator governor mayor congressman congresswoman \
      representative ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman \
      chairperson chair director chief leader premier king queen prince princess pope general admiral \
      colonel major captain commander judge justice attorney lawyer prosecutor professor doctor \
      analyst expert economist strategist adviser advisor aide official officer candidate nominee \
      lawmaker politician diplomat author editor columnist reporter journalist correspondent \
      anchor host executive ceo founder co-founder manager coach player activist organizer \
      organiser researcher scientist historian pollster negotiator deputy speaker commissioner \
      inspector sheriff detective sergeant lieutenant treasurer vice-president frontrunner \
      front-runner businessman businesswoman billionaire mogul dictator head boss head-of-state \
      critic veteran farmer teacher student resident voter supporter surgeon bishop archbishop \
      cardinal imam rabbi president-elect congressional whip mp foreign-minister
      """
    ),
    (
      .honorific,
      """
      mr mr. mrs mrs. ms ms. miss dr dr. sen sen. rep rep. gov gov. gen gen. col col. lt lt. sgt sgt. \
      sir prof prof. rev rev. capt capt. adm adm. sens. reps. hon. lord lady dame maj. cmdr. \
      msgr. fr. det. cpl. pvt. atty. del.
      """
    ),
    (
      .abbreviation,
      """
      mr. mrs. ms. dr. sen. rep. gov. gen. col. lt. sgt. st. jr. sr. prof. rev. capt. adm. sens. reps. \
      hon. maj. cmdr. msgr. fr. det. cpl. pvt. atty. del. no. vs. inc. corp. co. ltd. dept. jan. feb. mar. \
      apr. jun. jul. aug. sept. sep. oct. nov. dec. ariz. calif. colo. conn. fla. ga. ill. ind. kan. \
      ky. la. mass. mich. minn. miss. mo. mont. neb. nev. okla. ore. pa. tenn. tex. va. vt. wash. \
      wis. wyo. a.m. p.m. e.g. i.e. etc. d. r. u.s. u.k. u.n. d.c. ave. blvd.
      """
    ),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april june july \
      august september october november december today yesterday tomorrow tonight
      """
    ),
    (
      .male,
      """
      mr mr. sir lord businessman congressman king prince spokesman chairman widower father brother \
      son husband frontman councilman assemblyman
      """
    ),
    (
      .female,
      """
      mrs mrs. ms ms. miss lady dame businesswoman congresswoman queen princess spokeswoman chairwoman \
      actress mother sister daughter wife widow councilwoman assemblywoman
      """
    ),
    (.rank, "prime foreign interior defense defence finance attorney vice deputy former"),
    (.suffix, "jr jr. sr sr. ii iii iv"),
    (
      .office,
      """
      president minister chancellor senator secretary governor mayor congressman congresswoman premier \
      king queen prince princess pope general admiral justice candidate nominee
      """
    ),
    (
      .epithet,
      """
      candidate nominee contender hopeful frontrunner front-runner leader politician lawmaker \
      businessman businesswoman billionaire mogul tycoon magnate republican democrat libertarian \
      incumbent rival native socialist pontiff texan ohioan floridian comedian actor actress singer \
      neurosurgeon physician strongman heiress heir developer showman celebrity firebrand maverick \
      standard-bearer outsider newcomer
      """
    ),
    (
      .region,
      """
      new north south west east los las san santa fort saint st. el puerto hong cape ala. ariz. ark. \
      calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. \
      n.c. n.d. n.h. n.j. n.m. n.y. neb. nev. okla. ore. pa. r.i. s.c. s.d. tenn. tex. va. vt. w.va. \
      wash. wis. wyo. alabama alaska arizona arkansas colorado connecticut delaware hawaii idaho \
      illinois indiana kansas kentucky louisiana maine maryland massachusetts minnesota mississippi \
      missouri montana nebraska hampshire jersey mexico dakota oklahoma oregon pennsylvania tennessee \
      utah vermont wyoming
      """
    ),
    (.coordinator, "and"), (.joiner, "of for in at from"), (.tail, "of for from"), (.agent, "by"),
    (.expletive, "it"), (.article, "the"), (.personal, "who"),
    (.recent, "last this earlier late"), (.subordinator, "if when while"), (.leadIn, "but and"),
    (.male, "he him himself"), (.female, "she her herself"),
    (.particle, "de van von al bin der del la le"),
    (.hypothesis, "if unless whether until"),
    (.party, "republican republicans gop democrat democrats democratic libertarian"),
    (
      .indefinite,
      """
      nobody somebody everybody anybody someone everyone anyone none others many most some few all \
      both another one two three
      """
    ),
    (.negation, "not never didn't doesn't don't hasn't haven't hadn't nobody none without"),
    (.modal, "would could should might may can must to let if"),
    (.be, "is are was were be been being isn't wasn't aren't weren't"),
    (.contrast, "while although though but whereas and as"),
    (
      .listener,
      """
      reporters journalists me us him her them lawmakers supporters crowd audience cnn nbc abc cbs \
      reuters viewers voters
      """
    ),
    (
      .group,
      """
      officials spokesmen critics experts analysts lawmakers sources authorities people aides \
      supporters opponents allies republicans democrats prosecutors police investigators backers \
      activists economists scientists researchers residents witnesses voters diplomats leaders \
      members others reporters senators lawyers officers scholars observers advisers advisors
      """
    ),
    (
      .body,
      """
      ministry government university institute party times post news center centre committee \
      department house senate court council association foundation fund agency bureau union company \
      inc corp research press journal magazine pentagon kremlin congress parliament duma bank \
      commission office administration campaign army navy force forces police twitter facebook \
      google cnn nbc abc cbs ap fox msnbc reuters afp tass rt bbc nato un eu gop pac fbi cia imf who \
      white supreme national republican republicans democrat democrats democratic organization \
      organisation group network television tv radio school college church federation airlines \
      street journal herald tribune gazette daily telegraph guardian league club team hospital \
      authority service services board assembly act constitution day state states city county island \
      war treaty accord agreement conference summit forum alliance coalition movement front \
      website channel kommersant interfax bloomberg politico axios breitbart microsoft apple
      """
    ),
    (.male, EnglishNames.male), (.female, EnglishNames.female), (.place, places),
    (.demonym, demonyms),
  ]

  private static let places = """
    russia ukraine moscow kyiv kiev washington beijing china berlin germany paris france london \
    britain england scotland brussels europe america iran tehran israel jerusalem turkey ankara \
    japan tokyo india delhi pakistan islamabad syria damascus iraq baghdad egypt cairo poland warsaw \
    hungary budapest italy rome spain madrid canada ottawa mexico brazil cuba venezuela korea \
    pyongyang seoul taiwan taipei afghanistan kabul qatar doha riyadh yemen lebanon beirut gaza \
    belarus minsk georgia tbilisi armenia yerevan azerbaijan baku kazakhstan astana serbia belgrade \
    greece athens austria vienna switzerland sweden norway finland denmark netherlands belgium \
    portugal ireland australia nigeria kenya ethiopia sudan libya algeria morocco tunisia vietnam \
    thailand indonesia philippines malaysia singapore crimea donbass donbas kherson zaporozhye \
    zaporizhzhia kharkiv odessa mariupol donetsk lugansk texas florida ohio iowa california virginia \
    carolina michigan pennsylvania wisconsin nevada arizona chicago boston manhattan brooklyn york
    """
  private static let demonyms = """
    russian ukrainian american chinese german french british english scottish european iranian \
    israeli palestinian turkish japanese indian pakistani syrian iraqi egyptian polish hungarian \
    italian spanish canadian mexican brazilian cuban venezuelan korean taiwanese afghan qatari saudi \
    yemeni lebanese belarusian georgian armenian azerbaijani kazakh serbian greek austrian swiss \
    swedish norwegian finnish danish dutch belgian portuguese irish australian nigerian kenyan \
    ethiopian sudanese libyan algerian moroccan tunisian vietnamese thai indonesian western soviet \
    african asian latin arab muslim christian jewish islamic russians ukrainians americans
    """
}
