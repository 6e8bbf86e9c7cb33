/// What the Lowland Ledger reports. Countries, people and events are invented.
enum LedgerStories {
  static let karsaDam = Story(
    title: "Engineers lower the water behind the Karsa dam",
    summary: "Sensors found movement in the eastern wall; nobody has to leave their home.",
    authors: ["Noor Haverkamp"],
    text: """
      Engineers began on Monday to lower the water behind the Karsa dam by four metres. Sensors
      had found a movement of nine millimetres in the eastern wall.

      “The wall is sound, and we want to keep it that way,” said Tilde Aronsen, who heads the
      river authority. She stressed that nobody living downstream had to leave their home.

      The dam was built in 1961 and holds back the largest lake in the region. The last inspection
      was two years ago.

      Divers will look at the foundations on Wednesday, Aronsen said.
      """)

  static let museumOpening = Story(
    title: "A museum of river boats opens in Lorn",
    summary: "Forty boats, a steam crane and a full house on the first evening.",
    authors: ["Sanne Okafor"], section: "Culture",
    text: """
      A museum of river boats has opened in the old customs house of Lorn. President Ilona Vasch
      cut the ribbon; Osmark’s Prime Minister Tomas Brandt had sent a model of a ferry.

      “Every boat in this hall has carried somebody across,” said the museum’s director, Anselm
      Roth. He hopes for eighty thousand visitors a year.

      Vasch stayed for an hour and was shown the steam crane from 1888. Her visit had not been
      announced.

      Roth said that the collection began with a single rowing boat, which his grandmother had
      refused to burn in the winter of 1947.
      """)

  static let ratesUnchanged = Story(
    title: "Veldria’s central bank leaves its rate at 3.25 percent",
    summary: "The governor sees no room for a cut before summer.",
    authors: ["Casper Noll"], section: "Economy",
    text: """
      Veldria’s central bank left its main rate at 3.25 percent on Thursday, as most economists
      had expected. The decision was unanimous.

      Governor Katrin Dorn said that inflation was still too high for a cut before the summer.
      “Rates will come down when prices do, and not a week earlier,” she told reporters in Lorn.

      Bank shares gained slightly after the announcement, while the crown was little changed.

      The governor added that wages were now rising faster than rents for the first time in four
      years.

      The next meeting is on 14 May.
      """)

  static let oppositionOnVasch = Story(
    title: "Opposition demands answers on the president’s travel",
    summary: "A committee is to look into eleven flights.",
    authors: ["Noor Haverkamp"], section: "Politics",
    text: """
      The opposition in Veldria wants a committee to look into eleven flights of the presidential
      aircraft. The flights took place between March and June.

      “Ilona Vasch owes the public a list, with dates and with names,” opposition leader Milan
      Kestrel said on Friday. He accused the president of using the aircraft as a taxi.

      Kestrel said that Vasch had been asked for the list three times. The president’s office did
      not answer a request for comment.

      A committee needs the votes of forty members. The opposition has thirty-eight, Kestrel
      admitted, “and two friends who are thinking about it.”
      """)

  static let pricesSlow = Story(
    title: "Prices in Veldria rise more slowly in October",
    summary: "Energy got cheaper, bread did not.",
    authors: ["Casper Noll"], section: "Economy",
    text: """
      Consumer prices in Veldria rose by 2.9 percent in October, the statistics office reported on
      Friday. It was the smallest increase in two years.

      “Energy is the whole story,” said Ruth Calder, an economist at the Institute for Prices. She
      said that inflation would fall below two percent in January.

      The figures come a day before central bank governor Katrin Dorn appears before parliament.
      Members want to ask Dorn about the bank’s losses.

      Bread and milk cost five percent more than a year ago.
      """)
}
