import Markup

/// Opens a newsroom, runs a body with it and closes it, whatever happens.
/// - Throws: ``NewsroomError``, or what the body throws.
public func withNewsroom<Result: Sendable>(
  _ script: NewsroomScript, now: (@Sendable () -> Instant)? = nil,
  _ body: (Newsroom) async throws -> Result
) async throws -> Result {
  let newsroom = Newsroom(script: script, now: now)
  try await newsroom.start()
  do {
    let result = try await body(newsroom)
    await newsroom.stop()
    return result
  } catch {
    await newsroom.stop()
    throw error
  }
}
