/// Why the page cannot be served; the description is a sentence.
public enum WebError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The address is no loopback address, and the page knows no passwords.
  case notLoopback(host: String)
  /// The server could not start.
  case cannotListen(host: String, port: Int, reason: String)
  /// A template is broken.
  case template(name: String, reason: String)

  /// One sentence.
  public var description: String {
    switch self {
    case .notLoopback(let host):
      "cannot serve the page on \(host): it has no passwords and so listens on loopback only "
        + "(127.0.0.1, ::1); put a proxy that asks for one in front of it"
    case .cannotListen(let host, let port, let reason):
      "cannot serve the page on \(host) port \(port): \(reason)"
    case .template(let name, let reason): "cannot read the template \(name): \(reason)"
    }
  }
}
