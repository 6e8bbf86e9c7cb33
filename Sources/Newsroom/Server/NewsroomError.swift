/// Why a newsroom is not open.
public enum NewsroomError: Error, Hashable, CustomStringConvertible {
  /// The server could not start.
  case cannotOpen(port: Int, reason: String)
  /// It was open and is closed now.
  case closed

  /// One sentence.
  public var description: String {
    switch self {
    case .cannotOpen(let port, let reason):
      "cannot open the newsroom on 127.0.0.1 port \(port): \(reason)"
    case .closed: "cannot reach the newsroom: it is closed"
    }
  }
}
