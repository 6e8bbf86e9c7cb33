import Synchronization

/// The places for pages that follow live.
final class LiveSeats: Sendable {
  /// A taken place; it is free again when nobody holds it any more.
  final class Seat: Sendable {
    private let seats: LiveSeats

    fileprivate init(_ seats: LiveSeats) { self.seats = seats }
    deinit { seats.taken.withLock { $0 -= 1 } }
  }

  private let limit: Int
  private let taken = Mutex(0)

  init(limit: Int) { self.limit = limit }

  /// Takes a place; nil when all are taken.
  func take() -> Seat? {
    let isFree = taken.withLock { taken in
      guard taken < limit else { return false }
      taken += 1
      return true
    }
    return isFree ? Seat(self) : nil
  }
}
