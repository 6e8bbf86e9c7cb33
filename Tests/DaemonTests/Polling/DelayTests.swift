import Daemon
import Glibc
import Markup
import Storage
import Testing

@Suite struct `The delay of entries` {
  private let rules = PollRules(Configuration.Polling())

  @Test func `is a third of what a fixed interval gives, for newsrooms by day`() throws {
    var random = SplitMix(seed: 1)
    let feeds = (0..<20).map { _ in newsroom(&random, entries: 50) }
    let share = try PollSimulation(rules: rules).shareOfFixed(feeds, warm: 10)
    #expect(share < 0.35)
  }

  @Test func `is less than with a fixed interval though entries come by pure chance`() throws {
    var random = SplitMix(seed: 2)
    let feeds = (0..<20).map { _ in chance(&random, entries: 50) }
    let share = try PollSimulation(rules: rules).shareOfFixed(feeds, warm: 10)
    #expect(share < 0.65)
  }

  /// Rates differ from feed to feed as a log-normal distribution has it (sigma 1.64, median 3 a day).
  private func rate(_ random: inout SplitMix) -> Double {
    let normal = (-2 * log(random.unit())).squareRoot() * cos(2 * .pi * random.unit())
    return 3 * exp(1.64 * normal) / 86_400
  }

  private func chance(_ random: inout SplitMix, entries: Int) -> [Double] {
    let rate = rate(&random)
    var time = 0.0
    return (0..<entries).map { _ in
      time += -log(random.unit()) / rate
      return time
    }
  }

  /// Entries come between 6 and 18 hours only, now and then two or three at once.
  private func newsroom(_ random: inout SplitMix, entries: Int) -> [Double] {
    let rate = rate(&random)
    var times: [Double] = []
    var time = 0.0
    while times.count < entries {
      time += -log(random.unit()) / (rate * 1.4)
      let hour = (time / 3600).truncatingRemainder(dividingBy: 24)
      guard (6..<18).contains(hour) else { continue }
      let count = random.unit() < 0.3 ? 3 : 1
      for number in 0..<count { times.append(time + Double(number) * 60) }
    }
    return times.sorted()
  }
}

/// The same random numbers for the same seed (SplitMix64).
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Above 0, up to 1.
  mutating func unit() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return (Double((mixed ^ (mixed >> 31)) >> 11) + 1) / Double(1 << 53)
  }
}
