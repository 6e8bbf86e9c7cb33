/// Where a newsroom is reached.
public struct NewsroomAddress: Sendable, Hashable {
  /// "http://127.0.0.1:40123", without a slash at the end.
  public var baseURL: String

  /// Makes an address.
  public init(baseURL: String) {
    self.baseURL = baseURL
  }

  /// The address of a path, which begins with a slash.
  public func url(_ path: String) -> String { baseURL + path }
}
