/// A request that the newsroom answered.
public struct LoggedRequest: Sendable, Hashable {
  /// "GET", "HEAD".
  public var method: String
  /// The path without its query.
  public var path: String
  /// The query without its "?"; nil where there was none.
  public var query: String?
  /// The request's header fields, in their order.
  public var headers: [Header]
  /// The status that it was answered with.
  public var status: Int

  /// Makes a request; `target` is the request line's path with its query.
  public init(method: String, target: String, headers: [Header] = [], status: Int = 0) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    self.path = parts.first.map(String.init) ?? "/"
    self.query = parts.count > 1 ? String(parts[1]) : nil
    self.headers = headers
    self.status = status
  }
}
