import Markup
import Storage

/// The gate of hosts that all journeys pass.
actor SharedHostGate {
  private var gate = HostGate()

  /// Closes hosts for as long as the states say.
  func take(_ states: some Sequence<FeedState> & Sendable) {
    for state in states { gate.take(state) }
  }

  /// Closes the state's host for as long as it says.
  func take(_ state: FeedState) { gate.take(state) }

  /// When a feed of a host that wants peace may be asked for; nil where it may be now. Feeds that
  /// wait for the same moment are spread over a minute.
  func opening(for state: FeedState, now: Instant) -> Instant? {
    gate.opening(for: state, now: now)?.advanced(bySeconds: 60 * Jitter.of(state.url, now))
  }
}
