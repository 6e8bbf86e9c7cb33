import Watching

/// Runs the tests that topics carry: texts that must alert or must not.
struct TopicTrial {
  let topics: TopicSet
  let log: ProblemLog

  /// Warns of every test that fails. Topics with mistakes are told already.
  func run(_ readings: [TopicSchema.Reading]) {
    let broken = Set(topics.problems.map(\.topic))
    for reading in readings where reading.topic.isEnabled && !broken.contains(reading.topic.id) {
      for failure in topics.run(testsOf: reading.topic) {
        let verdict = failure.test.matches ? "does not alert, and should" : "alerts, and should not"
        let place =
          reading.tests.indices.contains(failure.index)
          ? reading.tests[failure.index].place : reading.place
        log.warn("the topic \"\(reading.topic.id)\" \(verdict) in this test", at: place)
      }
    }
  }
}
