/// Writes articles of a series, each by the same template with other names and figures; invented.
struct TemplateWriter {
  /// The series that there are.
  enum Series: String, CaseIterable { case weather, stocks, football, lottery, quake, briefing }

  var random: SplitMix

  mutating func article(_ series: Series) -> Draft {
    switch series {
    case .weather: return weather()
    case .stocks: return stocks()
    case .football: return football()
    case .lottery: return lottery()
    case .quake: return quake()
    case .briefing: return briefing()
    }
  }

  private mutating func weather() -> Draft {
    let city = random.pick(cities)
    let day = random.pick(days)
    let (high, low) = (random.number(12...29), random.number(-3...11))
    return Draft(
      title: "\(city) weather: what to expect on \(day)",
      paragraphs: [
        "\(city) can expect \(random.pick(skies)) on \(day), with temperatures reaching a high of "
          + "\(high) degrees in the afternoon and falling to \(low) degrees overnight, according to the "
          + "regional weather service.",
        "The chance of rain is \(random.number(5...95)) percent. Winds from the \(random.pick(winds)) "
          + "will blow at around \(random.number(8...60)) kilometres per hour, with stronger gusts along "
          + "the coast. Sunrise is at \(random.number(5...7)).\(random.number(10...59)) and sunset at "
          + "\(random.number(16...21)).\(random.number(10...59)).",
        "The outlook for the following days remains \(random.pick(["changeable", "settled", "cold"])). "
          + "Drivers are advised to check the road conditions before they set out, and allergy sufferers "
          + "should note that the pollen count is \(random.pick(["low", "moderate", "high"])).",
      ])
  }

  private mutating func stocks() -> Draft {
    let name = random.pick(companies)
    let change = "\(random.number(0...6)).\(random.number(10...99))"
    let verb = random.pick(["rose", "fell", "slipped", "advanced"])
    return Draft(
      title: "\(name) stock \(verb) \(change)% on \(random.pick(days))",
      paragraphs: [
        "Shares of \(name) \(verb) \(change)% to close at \(random.number(11...900)).\(random.number(10...99)) "
          + "on \(random.pick(days)), on what proved to be an all-around mixed trading session for the "
          + "stock market, with the Lorn Composite Index rising 0.\(random.number(10...99))% to "
          + "\(random.number(11...19)),\(random.number(100...999)) points.",
        "The stock demonstrated a mixed performance when compared to some of its competitors, as shares "
          + "of \(random.pick(companies)) moved 1.\(random.number(10...99))% and those of "
          + "\(random.pick(companies)) 2.\(random.number(10...99))%. Trading volume of "
          + "\(random.number(1...40)).\(random.number(1...9)) million remained below its 50-day average "
          + "volume of \(random.number(41...80)).\(random.number(1...9)) million.",
        "The company's shares closed \(random.number(3...44)).\(random.number(10...99))% below their "
          + "52-week high, which was reached on \(random.pick(months)) \(random.number(1...28)).",
        "Editor's note: this story was generated automatically from data of the exchange.",
      ])
  }

  private mutating func football() -> Draft {
    let (home, away) = (random.pick(teams), random.pick(teams))
    let score = "\(random.number(0...5))-\(random.number(0...4))"
    return Draft(
      title: "\(home) and \(away): \(score)",
      paragraphs: [
        "\(home) met \(away) on \(random.pick(days)) in front of \(random.number(2...70)),"
          + "\(random.number(100...999)) spectators, and the match ended \(score). The first goal was scored "
          + "by \(random.pick(players)) in minute \(random.number(1...44)) after a pass from "
          + "\(random.pick(players)).",
        "After the break, \(random.pick(players)) had the best chance of the second half in minute "
          + "\(random.number(50...89)), but the goalkeeper was there. The referee showed "
          + "\(random.number(1...7)) yellow cards. \(home) had \(random.number(30...70)) percent of the "
          + "ball and \(random.number(2...22)) shots at goal.",
        "With this result, \(home) now stands in place \(random.number(1...18)) of the table with "
          + "\(random.number(3...70)) points. \(away) is in place \(random.number(1...18)). Next week "
          + "\(home) plays at \(random.pick(teams)), while \(away) receives \(random.pick(teams)).",
      ])
  }

  private mutating func lottery() -> Draft {
    let numbers = (0..<6).map { _ in String(random.number(1...49)) }.joined(separator: ", ")
    let day = random.pick(days)
    return Draft(
      title: "Lottery: the numbers of \(day)",
      paragraphs: [
        "The winning numbers of the draw on \(day) are \(numbers). The bonus number is "
          + "\(random.number(0...9)). The jackpot was \(random.number(2...45)) million crowns.",
        "The next draw takes place on \(random.pick(days)) at a quarter past seven. Tickets can be bought "
          + "until six in the evening at all offices and on the internet. Players must be at least "
          + "eighteen years old. Gambling can be addictive; help is available free of charge and "
          + "without giving a name from the advice centre in every town. All information without guarantee.",
      ])
  }

  private mutating func quake() -> Draft {
    let size = "\(random.number(3...6)).\(random.number(0...9))"
    let place = random.pick(cities)
    return Draft(
      title: "Earthquake of magnitude \(size) near \(place)",
      paragraphs: [
        "An earthquake of magnitude \(size) struck at \(random.number(0...23)).\(random.number(10...59)) "
          + "on \(random.pick(days)), \(random.number(3...90)) kilometres from \(place), according to "
          + "the seismological institute. The depth was \(random.number(2...90)) kilometres.",
        "In the past ten days there have been \(random.number(1...9)) earthquakes of magnitude 3.0 or "
          + "greater centred nearby. This article was written by an algorithm and reviewed by an editor. "
          + "If you felt the earthquake, please report what you felt to the institute. To prepare for "
          + "the big one, read our guide in five steps.",
      ])
  }

  private mutating func briefing() -> Draft {
    let day = random.pick(days)
    return Draft(
      title: "The Courier briefing: \(day), \(random.number(1...28)) \(random.pick(months))",
      paragraphs: [
        "Good morning. It is \(day), \(random.number(1...28)) \(random.pick(months)), and this is what "
          + "matters today. Did somebody forward this to you? Subscribe here and get it every weekday.",
        "\(random.pick(companies)) reports its figures at \(random.number(7...11)). Parliament debates the "
          + "budget of the ministry of \(random.pick(ministries)). \(random.pick(players)) speaks in "
          + "\(random.pick(cities)), and \(random.pick(teams)) plays \(random.pick(teams)).",
        "The number of the day is \(random.number(20...9000)): so many crowns does the ministry of "
          + "\(random.pick(ministries)) spend in an hour. The weather in \(random.pick(cities)): "
          + "\(random.pick(skies)), up to \(random.number(2...29)) degrees.",
        "That is it for today. Tell us what you think of the briefing, and see you tomorrow. You can "
          + "change how often you hear from us in your account. Have a good day.",
      ])
  }
}

/// What the templates are filled with.
private let cities = [
  "Lorn", "Hald", "Karsa", "Port Senn", "Upper Torva", "Vadsby", "Orlau", "Mirn",
]
private let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
private let months = ["January", "February", "March", "April", "May", "June", "July", "October"]
private let skies = ["sunny spells", "heavy clouds", "scattered showers", "fog until noon", "snow"]
private let winds = ["north", "west", "south-west", "east"]
private let ministries = ["transport", "health", "defence", "agriculture", "justice"]
private let companies = [
  "Senn Shipping", "Orlau Steel", "Meridian Bank", "Karsa Energy", "Torva Foods", "Hald Motors",
  "Lowland Pharma", "Vadsby Paper", "Northern Rail", "Mirn Optics",
]
private let teams = [
  "FC Lorn", "Union Hald", "Karsa Rovers", "SC Senn", "Torva United", "Vadsby Athletic",
  "TSV Orlau",
]
private let players = [
  "Milan Ferrer", "Jonas Okafor", "Piet Haver", "Luka Dorn", "Samir Holm", "Anton Reyes",
  "Emil Lindqvist", "Tomas Varga", "Noel Marant",
]
