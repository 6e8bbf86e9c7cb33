import Fetching
import Markup
import Storage

/// Which hosts are not to be asked now: a 429 to one feed holds for every feed of its host. How many
/// connections a host gets, and how fast, is the fetcher's affair.
public struct HostGate: Sendable {
  private var closed: [String: Instant] = [:]

  /// Makes a gate with every host open.
  public init() {}

  /// Makes the gate that the stored states remember.
  public init(_ states: some Sequence<FeedState>) {
    for state in states { take(state) }
  }

  /// Closes the state's host for as long as the state says; a state that says nothing opens nothing.
  public mutating func take(_ state: FeedState) {
    guard let until = state.pausedUntil, let host = Self.host(of: state) else { return }
    close(host, until: until)
  }

  /// Closes a host until a time; an earlier time than the one it has does not open it.
  public mutating func close(_ host: String, until: Instant) {
    closed[host] = max(closed[host] ?? until, until)
  }

  /// When the feed's host opens; nil where it is open.
  public mutating func opening(for state: FeedState, now: Instant) -> Instant? {
    guard let host = Self.host(of: state), let until = closed[host] else { return nil }
    guard until > now else {
      closed[host] = nil
      return nil
    }
    return until
  }

  private static func host(of state: FeedState) -> String? { WebURL(state.fetchURL)?.host }
}
