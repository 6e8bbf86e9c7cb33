import Watching

/// Gives signatures to the articles that were stored before there were any, or by a version that made
/// other ones: a few at a time, beside the daemon's work.
struct SignatureBackfill: Sendable {
  /// How many articles one transaction signs, so that no commit waits long behind them.
  static let step = 64

  let database: StateDatabase
  let queue: CommitQueue

  /// Works until every article has one, the task is cancelled, or the store cannot be read or written
  /// (the next start goes on; until then these articles are always looked at).
  func run() async {
    var last: Int64 = 0
    while !Task.isCancelled {
      let start = last
      guard
        let numbers = try? await database.read({
          try SignatureRows.missing(after: start, limit: Self.step, $0)
        }), let end = numbers.last, await sign(numbers)
      else { return }
      last = end
    }
  }

  private func sign(_ numbers: [Int64]) async -> Bool {
    guard let articles = try? await database.read({ try ArticleRows.find(numbers: numbers, $0) })
    else { return false }
    let signatures = articles.map { ($0.id, DocumentSignature(of: $0.document)) }
    do {
      try await queue.write { db in
        for (number, signature) in signatures where try ArticleRows.exists(number, db) {
          try SignatureRows.store(signature, of: number, db)
        }
      }
      return true
    } catch {
      return false
    }
  }
}
