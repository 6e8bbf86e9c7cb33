import Foundation
internal import GRDB

/// Text that comes from feeds and must come back byte for byte.
///
/// SQLite's text ends at a NUL where it is bound and read as a C string; identities with one in
/// them would be cut and fall together, so such a text is stored as bytes.
struct ExactText: DatabaseValueConvertible, Hashable {
  var text: String

  init(_ text: String) { self.text = text }

  var databaseValue: DatabaseValue {
    text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> ExactText? {
    String.fromDatabaseValue(value).map(ExactText.init)
  }
}
