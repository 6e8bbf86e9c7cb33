import Feeds
import Fetching

/// What asking for a feed gave.
public enum PollOutcome: Sendable {
  /// A feed, and the answer that carried it.
  case document(Feed, Response)
  /// Nothing has changed: the server says so (304), or the body is the one we know.
  case unchanged(Response)
  /// A complete answer that is no feed, with the reason as a sentence.
  case unreadable(Response, String)
  /// A status that means no.
  case refused(Response)
  /// No complete answer.
  case failed(FetchError)

  /// The outcome in a word, for the metrics.
  var label: String {
    switch self {
    case .document: "document"
    case .unchanged: "unchanged"
    case .unreadable: "unreadable"
    case .refused: "refused"
    case .failed: "failed"
    }
  }

  /// The answer, if there was one.
  public var response: Response? {
    switch self {
    case .document(_, let response), .unchanged(let response), .unreadable(let response, _),
      .refused(let response):
      response
    case .failed: nil
    }
  }

  /// Why it is no success, one sentence; nil where it is one.
  public var failure: String? {
    switch self {
    case .document, .unchanged: nil
    case .unreadable(_, let reason): reason
    case .refused(let response):
      "cannot fetch \(response.url): the server answered \(response.status)"
    case .failed(let error): error.description
    }
  }
}
