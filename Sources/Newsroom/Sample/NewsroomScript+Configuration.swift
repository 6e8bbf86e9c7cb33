extension NewsroomScript {
  /// A complete `earshot.yaml` that watches the sample: this script's feeds, polled every second,
  /// and the sample's topics. State and alert log are left to the command line.
  public func sampleConfiguration(baseURL: String) -> String {
    """
    feeds:
    \(feeds.map { feedLines($0, baseURL: baseURL) }.joined(separator: "\n"))
    \(Self.sampleTopics)
    first_poll_max_age: 24h
    network: {allow: [127.0.0.0/8]}
    polling: {minimum: 1s, default: 1s, maximum: 2s}

    """
  }

  private func feedLines(_ feed: ScriptedFeed, baseURL: String) -> String {
    """
      - url: "\(baseURL)\(feed.path)"
        name: "\(feed.title)"
        tags: [sample]
        interval: 1s
    """
  }

  /// The sample's topics and speakers, as they stand in `earshot.yaml` or a file of topics.
  public static let sampleTopics = """
    topics:
      - id: vasch-quoted
        name: Ilona Vasch is quoted
        speakers: [Ilona Vasch]
      - id: brandt-quoted
        name: Tomas Brandt is quoted
        speakers: [Tomas Brandt]
      - id: ceasefire
        name: A ceasefire on the Torva
        keywords: [ceasefire, truce]
        severity: warning
      - id: karsa-dam
        name: The Karsa dam
        keywords: [dam]
      - id: river-fever
        name: River fever
        keywords: [river fever]
        speakers: [Amara Odili]
      - id: dorn-on-rates
        name: The governor on rates
        query: '@dorn SAYS (rates OR inflation)'
        severity: info
    speakers:
      - id: dorn
        name: Katrin Dorn
        aliases: [Dorn]
        roles: [central bank governor]
    """
}
