import Watching

/// Runs the tests that topics carry: texts that must alert or must not.
struct TopicTrial {
  let topics: TopicSet
  let log: ProblemLog

  /// Warns of every test that fails. Topics with mistakes are told already, those switched off are
  /// left alone.
  /// - Returns: how many tests were run, and how many of them failed.
  func run(_ readings: [TopicSchema.Reading]) -> TestCount {
    var count = TestCount()
    let broken = Set(topics.problems.map(\.topic))
    for reading in readings where reading.topic.isEnabled && !broken.contains(reading.topic.id) {
      let failures = topics.run(testsOf: reading.topic)
      count.run += reading.topic.tests.count
      count.failed += failures.count
      for failure in failures {
        let verdict = failure.test.matches ? "does not alert, and should" : "alerts, and should not"
        let place =
          reading.tests.indices.contains(failure.index)
          ? reading.tests[failure.index].place : reading.place
        let reason = failure.reason.map { ": " + $0 } ?? ""
        log.warn("the topic \"\(reading.topic.id)\" \(verdict) in this test\(reason)", at: place)
      }
    }
    return count
  }
}
