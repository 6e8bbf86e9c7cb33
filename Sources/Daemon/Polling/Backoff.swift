import Fetching
import Markup

/// How long to wait after a failure: twice as long each time, up to the longest interval.
struct Backoff: Sendable {
  /// No `Retry-After` is honoured beyond this, in seconds: it would be a feed lost by a typo.
  static let longestPause: Double = 14 * 86_400

  private let polling: Configuration.Polling

  init(_ polling: Configuration.Polling) {
    self.polling = polling
  }

  /// Seconds to wait.
  ///
  /// - Parameters:
  ///   - failures: how many in a row, this one counted.
  ///   - interval: the feed's interval when all is well, in seconds.
  ///   - jitter: from 0 to 1.
  func seconds(
    after outcome: PollOutcome, failures: Int, interval: Double, jitter: Double
  ) -> Double {
    let doublings = Double(1 << min(max(failures - 1, 0), 16))
    let wait = first(after: outcome, interval: interval) * doublings
    return min(wait * (1 + 0.25 * jitter), polling.maximum)
  }

  /// Until when the server asks to be left alone.
  func retryAfter(_ response: Response, now: Instant) -> Instant? {
    response.retryAfter(now: now).map { min($0, now.advanced(bySeconds: Self.longestPause)) }
  }

  /// The wait after the first failure.
  private func first(after outcome: PollOutcome, interval: Double) -> Double {
    switch outcome {
    case .failed(let error) where error.isTransient:
      // The cause may lie on our side, and be over in a moment.
      min(interval, max(polling.minimum, 600))
    case .refused(let response) where Self.isRefusal(response.status):
      max(interval, 4 * 3600)
    case .refused(let response) where response.status == 429:
      max(interval, 3600)
    default:
      max(interval, polling.default)
    }
  }

  /// Statuses by which a server says that it does not want us, rather than that something broke.
  private static func isRefusal(_ status: Int) -> Bool { [401, 402, 403, 451].contains(status) }
}
