extension NewsroomScript {
  /// The bundled sample: three outlets in three formats, fifteen stories over 23 seconds, eleven
  /// alerts (one of them a copy of a report). What must not alert: an old and an undated entry at
  /// first sight, somebody who is mentioned but not quoted, a namesake, a word inside other words,
  /// and what somebody else says about a person.
  public static let sample = NewsroomScript(feeds: [courier, ledger, harbour])

  private static let courier = ScriptedFeed(
    path: "/courier/feed.xml", title: "The Meridian Courier",
    tagline: "World news from the middle of the map", format: .rss, encoding: .windows1252,
    layout: .broadsheet,
    entries: [
      entry("/courier/world/torva-talks-end", CourierStories.oldTalks, age: .seconds(9 * 86_400)),
      entry("/courier/sport/cup-final", CourierStories.footballCoach, at: 6),
      entry(
        "/courier/economy/harvest-fund", CourierStories.harvestSpeech, at: 12.5,
        alerts: ["vasch-quoted"]),
      entry("/courier/world/storm-trains", CourierStories.stormDamage, at: 18),
      entry(
        "/courier/world/cabinet-monitors", CourierStories.cabinetAnswer, at: 23,
        alerts: ["brandt-quoted", "ceasefire"]),
    ])

  private static let ledger = ScriptedFeed(
    path: "/ledger/atom.xml", title: "The Lowland Ledger", tagline: "Every day but Sunday",
    format: .atom, layout: .tiles,
    entries: [
      entry(
        "/ledger/2026/karsa-dam", LedgerStories.karsaDam, age: .seconds(720),
        alerts: ["karsa-dam"]),
      entry("/ledger/2026/boat-museum", LedgerStories.museumOpening, at: 3.5),
      entry(
        "/ledger/2026/rate-decision", LedgerStories.ratesUnchanged, at: 10,
        alerts: ["dorn-on-rates"]),
      entry("/ledger/2026/eleven-flights", LedgerStories.oppositionOnVasch, at: 16),
      entry("/ledger/2026/october-prices", LedgerStories.pricesSlow, at: 20),
    ])

  private static let harbour = ScriptedFeed(
    path: "/harbour/feed.json", title: "Harbour Wire", tagline: "News as it comes in",
    format: .jsonFeed, layout: .wire,
    entries: [
      entry("/harbour/n/1001", HarbourStories.backgroundPiece, isDated: false),
      entry(
        "/harbour/n/1002", HarbourStories.summit, at: 1.5,
        alerts: ["vasch-quoted", "brandt-quoted", "ceasefire"]),
      entry("/harbour/n/1003", HarbourStories.feverWarning, at: 8, alerts: ["river-fever"]),
      entry("/harbour/n/1004", HarbourStories.harvestCopy, at: 14.5, alerts: ["vasch-quoted"]),
      entry("/harbour/n/1005", HarbourStories.feverSchools, at: 21.5, alerts: ["river-fever"]),
    ])

  private static func entry(
    _ path: String, _ story: Story, at seconds: Double? = nil, age: Duration = .zero,
    isDated: Bool = true, alerts: [String] = []
  ) -> ScriptedEntry {
    ScriptedEntry(
      path: path, story: story, publishedAfter: seconds.map { .seconds($0) }, age: age,
      isDated: isDated, alerts: alerts)
  }
}
