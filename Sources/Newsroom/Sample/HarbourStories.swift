/// What Harbour Wire reports. Countries, people and events are invented.
enum HarbourStories {
  static let backgroundPiece = Story(
    title: "Background: what a ceasefire on the Torva would have to settle",
    summary: "Five questions that have been open since spring.",
    authors: ["Harbour Wire"],
    text: """
      A ceasefire on the Torva would have to settle five questions. The first is who counts the
      guns.

      River fever in the camps, the bridges, the prisoners and the pensions of the border guards
      are the others. None of them is new.

      Maps of the river can be ordered from the archive.
      """)

  /// Built like much of what news sites leave of a text: roles and pronouns stand for names, direct
  /// and indirect speech run into each other.
  static let summit = Story(
    title: "Vasch calls for “lasting quiet” on the Torva",
    summary: "The remarks came after the president met the Osmarian prime minister in Lorn.",
    authors: ["Harbour Wire"],
    text: """
      The remarks came after Veldrian President Ilona Vasch received Osmarian Prime Minister Tomas
      Brandt in Lorn on Tuesday.

      At a joint press conference following the talks, Vasch said there should be no “ceasefire on
      paper, or any other breather that lets the militias dig in again. Veldria is for a real and
      lasting quiet along the whole river.”

      However, Vasch pointed out that the guns could only fall silent if a number of conditions
      were met. In particular, the Veldrian president stressed that Osmark must pull its artillery
      back from the east bank, as well as from both bridges at Karsa, which have been closed since
      the spring.

      There are other conditions, Vasch added, but noted that these would be subject to “patient
      examination in a joint commission.”

      During the press conference, Brandt pointed out that the positions of Lorn and Hald are far
      apart and that a great deal of work lies ahead.

      “We have not come to sign anything today,” the Osmarian prime minister said. “We have come
      to listen.”

      He added that his government would answer the proposal in writing before the end of the
      month, even though it had not been consulted on the map.

      Hald and its partners have rejected earlier drafts, although Vasch has said the offer is
      “on the table.”

      The president had previously promised to open the river to cargo ships if the shelling
      stopped for thirty days. She pointed out last month that the pilots were ready and that
      the first convoy could sail “within hours.”

      The two leaders are to meet again in Hald in three weeks.
      """)

  static let feverWarning = Story(
    title: "Health agency sends vaccine to the river camps",
    summary: "The agency’s director warns of a hard winter.",
    authors: ["Harbour Wire"], section: "Health",
    text: """
      The Continental Health Agency is sending two hundred thousand doses of vaccine to the camps
      on the lower Torva. The first lorries left the port on Monday.

      “We are three weeks late, and I will not pretend otherwise,” the agency’s director, Dr Amara
      Odili, told a briefing in Port Senn. She said river fever had been confirmed in four camps.

      Odili warned that the winter could double the number of cases if the wells were not cleaned.

      Local doctors have asked for tents, stoves and soap. The agency’s own stocks are nearly
      used up.
      """)

  /// The Courier's report on the harvest fair, as agencies pass reports on.
  static let harvestCopy = Story(
    title: CourierStories.harvestSpeech.title,
    summary: CourierStories.harvestSpeech.summary,
    authors: ["Harbour Wire"], section: "Economy",
    text: CourierStories.harvestSpeech.text)

  static let feverSchools = Story(
    title: "Schools on the lower Torva stay shut for another week",
    summary: "Eleven thousand children are taught by radio.",
    authors: ["Harbour Wire"], section: "Health",
    text: """
      Schools on the lower Torva stay shut for another week because of river fever. Eleven
      thousand children are taught by radio.

      The lessons begin at eight and end at noon. In the afternoon, teachers answer questions by
      telephone.

      “My pupils now listen better than ever,” said Marta Ilves, who teaches mathematics in
      Lower Senn. She plans to keep the programme when the doors open again.

      The district will decide on Sunday how to go on.
      """)
}
