internal import GRDB
import Markup

/// Instants are stored as milliseconds since 1970.
extension Instant {
  init?(column: Int64?) {
    guard let column else { return nil }
    self.init(milliseconds: column)
  }
}

/// Columns by name. GRDB's own subscript ends the process where a damaged file holds another type
/// than the schema says; here that is an error.
extension Row {
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: String
  ) throws -> Value {
    try decode(Value.self, forColumn: column)
  }

  func exact(_ column: String) throws -> String {
    try decode(ExactText.self, forColumn: column).text
  }

  func instant(_ column: String) throws -> Instant {
    Instant(milliseconds: try value(column))
  }

  func instantIfPresent(_ column: String) throws -> Instant? {
    Instant(column: try value(column))
  }
}
