import Storage

/// Writes alerts as JSON: their lines in the log, as they are.
struct AlertListWriter: Sendable {
  let source: any AlertSource

  /// `{"alerts":[…],"last":N}`: with `after`, the alerts after that sequence in its order, and `last`
  /// is where to go on; else the latest ones, the latest first, and `last` is the latest sequence.
  func json(_ query: AlertQuery) async throws(StorageError) -> String {
    let finder = AlertFinder(source: source)
    if let after = query.after {
      let (lines, last) = try await finder.lines(query, after: after)
      return Self.list(lines, last: last)
    }
    let last = try await finder.lastSequence()
    return Self.list(try await finder.latest(query).map(\.json), last: last)
  }

  private static func list(_ lines: [String], last: Int) -> String {
    "{\"alerts\":[\(lines.joined(separator: ","))],\"last\":\(last)}"
  }
}
