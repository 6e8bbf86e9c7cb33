import Markup

/// Why a fetch gave no complete answer. A status such as 404 is an answer and no error.
public enum FetchError: Error, Sendable, Hashable {
  /// The URL is not of HTTP.
  case unsupportedScheme(WebURL)
  /// The host's name has no address.
  case unresolved(WebURL, String)
  /// No connection came about.
  case unreachable(WebURL, String)
  /// The host's address is private or reserved and was not allowed.
  case forbiddenAddress(WebURL, IPAddress)
  /// No secure connection came about: certificate, host name, handshake.
  case insecure(WebURL, String)
  /// It took longer than the limits allow.
  case timedOut(WebURL)
  /// The body, decoded, is longer than so many bytes.
  case bodyTooLarge(WebURL, limit: Int)
  /// The header fields are longer than so many bytes.
  case headersTooLarge(WebURL, limit: Int)
  /// The body ended early: fewer bytes than announced, or compressed data cut off.
  case truncated(WebURL, String)
  /// The body does not decode as its content coding says.
  case undecodable(WebURL, String)
  /// The server broke HTTP, or the connection.
  case brokenAnswer(WebURL, String)
  /// More redirects than the limits allow.
  case tooManyRedirects(WebURL, limit: Int)
  /// A redirect to something that is not fetched.
  case badRedirect(WebURL, target: String)
  /// The calling task was cancelled, or the fetcher shut down.
  case cancelled(WebURL)
  /// The machine could not: memory, files, the certificate bundle.
  case environment(WebURL, String)
}

extension FetchError {
  /// What was being fetched when it failed, redirects followed.
  public var url: WebURL {
    switch self {
    case .unsupportedScheme(let url), .timedOut(let url), .cancelled(let url): url
    case .unresolved(let url, _), .unreachable(let url, _), .insecure(let url, _): url
    case .forbiddenAddress(let url, _): url
    case .bodyTooLarge(let url, _), .headersTooLarge(let url, _): url
    case .truncated(let url, _), .undecodable(let url, _), .brokenAnswer(let url, _): url
    case .tooManyRedirects(let url, _), .badRedirect(let url, _): url
    case .environment(let url, _): url
    }
  }

  /// Whether the same request may well succeed in some minutes.
  public var isTransient: Bool {
    switch self {
    case .unresolved, .unreachable, .timedOut, .truncated, .brokenAnswer, .cancelled, .environment:
      true
    case .unsupportedScheme, .forbiddenAddress, .insecure, .bodyTooLarge, .headersTooLarge,
      .undecodable, .tooManyRedirects, .badRedirect:
      false
    }
  }
}

extension FetchError: CustomStringConvertible {
  /// One sentence: what could not be fetched, and why.
  public var description: String { "cannot fetch \(url): \(reason)" }

  private var reason: String {
    switch self {
    case .unsupportedScheme: "it is neither http nor https"
    case .unresolved(_, let detail): "the host's name does not resolve (\(detail))"
    case .unreachable(_, let detail): "no connection (\(detail))"
    case .forbiddenAddress(_, let address):
      "the address \(address) is private or reserved, and network.allow does not name it"
    case .insecure(_, let detail): "no secure connection (\(detail))"
    case .timedOut: "it took too long"
    case .bodyTooLarge(_, let limit): "the body is longer than \(limit) bytes"
    case .headersTooLarge(_, let limit): "the header fields are longer than \(limit) bytes"
    case .truncated(_, let detail): "the body ended early (\(detail))"
    case .undecodable(_, let detail): "the body does not decode (\(detail))"
    case .brokenAnswer(_, let detail): "the answer is broken (\(detail))"
    case .tooManyRedirects(_, let limit): "more than \(limit) redirects"
    case .badRedirect(_, let target): "it redirects to \(target), which is not fetched"
    case .cancelled: "it was cancelled"
    case .environment(_, let detail): detail
    }
  }
}
