/// What the Meridian Courier reports. Countries, people and events are invented.
enum CourierStories {
  static let oldTalks = Story(
    title: "Talks on a Torva ceasefire end without result",
    summary: "Both delegations leave the island of Senn without a date for another round.",
    authors: ["Edda Lindqvist"],
    text: """
      The third round of talks on a ceasefire along the river Torva ended on Sunday without a
      result. Both delegations left the island of Senn within the hour.

      “We were close, and then we were not,” Veldrian President Ilona Vasch said on the quay. She
      gave no date for another round.

      The mediators said that the draft remains valid and that nobody had walked out.
      """)

  static let footballCoach = Story(
    title: "Vasch names young side for the cup final",
    summary: "The coach of FC Lorn leaves two internationals on the bench.",
    authors: ["Joris Peel"], section: "Sport",
    text: """
      Pavel Vasch has picked the youngest team in the history of FC Lorn for Saturday’s cup
      final. The coach leaves two internationals on the bench.

      “They have earned it in training, every morning at seven,” Vasch told reporters at the club
      ground. He said that the average age of twenty-one did not worry him at all.

      The final against Union Hald is sold out. Coach Pavel Vasch, who is not related to the
      president, added that he expects a quick and open game.

      The winner plays the supercup in August.
      """)

  static let harvestSpeech = Story(
    title: "President promises farmers a fund for the dry years",
    summary: "The fund is to start in spring with 400 million crowns.",
    authors: ["Edda Lindqvist", "Bo Marant"], section: "Economy",
    text: """
      LORN — Farmers in the Veldrian uplands are to get help from a new fund after three dry
      summers in a row. The parliament votes on the bill next week.

      “Nobody who feeds this country will be left alone with an empty barn,” President Ilona Vasch
      said at the harvest fair in Upper Lorn on Wednesday. “The fund starts in spring, with 400
      million crowns.”

      Vasch added that small farms would be paid first. She acknowledged, however, that the money
      “cannot make it rain.”

      The farmers’ union welcomed the plan. Its chairwoman, Greta Holm, said the sum was enough
      for one bad year but not for two.

      The upland harvest fell by a fifth this year, according to the statistics office.
      """)

  static let stormDamage = Story(
    title: "Storm damage stops trains between Amsterdam and Rotterdam",
    summary: "Fallen trees block both tracks; engineers work through the night.",
    authors: ["Bo Marant"],
    text: """
      Fallen trees have stopped all trains between Amsterdam and Rotterdam since Thursday morning.
      Engineers put the damage at two million euros.

      “We found eleven trees on four hundred metres of track,” said Femke de Wit, a spokeswoman
      for the railway. She expects the first train on Friday at noon.

      Passengers at Amsterdam’s central station were handed blankets and tea. Fundamental repairs
      to the overhead line will take until the weekend, the railway said.

      The storm has moved on to the Baltic and is losing strength.
      """)

  static let cabinetAnswer = Story(
    title: "Osmark’s cabinet agrees to monitors on both banks",
    summary: "The written answer to Veldria’s proposal goes out this evening.",
    authors: ["Bo Marant"],
    text: """
      HALD — The Osmarian cabinet has agreed to international monitors on both banks of the Torva.
      A spokesman read out the decision after a session of four hours.

      Prime Minister Tomas Brandt said that a ceasefire without monitors would not outlive the
      first foggy night. He announced that the written answer to Lorn’s proposal would go out in
      the evening.

      According to Brandt, the first forty monitors could be on the river within ten days.

      The decision needs the approval of parliament, where the coalition holds a majority of
      three seats.
      """)
}
