internal import GRDB
import Markup

/// Instants are stored as milliseconds since 1970.
extension Instant {
  init?(column: Int64?) {
    guard let column else { return nil }
    self.init(milliseconds: column)
  }
}

extension Row {
  func instant(_ column: String) -> Instant { Instant(milliseconds: self[column]) }

  func instantIfPresent(_ column: String) -> Instant? { Instant(column: self[column]) }
}
