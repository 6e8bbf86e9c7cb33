import Foundation
import Markup

/// The JSON objects of a file, one a line.
func objects(at path: String) throws -> [JSONValue] {
  let data = try Data(contentsOf: URL(fileURLWithPath: path))
  return try data.split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: $0) }
}

/// The ranges of a list of pairs, or of one pair.
func ranges(_ value: JSONValue?) -> [Range<Int>] {
  let pair = { (value: JSONValue?) -> Range<Int>? in
    guard let start = value?[0]?.integer, let end = value?[1]?.integer, start < end else {
      return nil
    }
    return start..<end
  }
  return pair(value).map { [$0] } ?? (value?.array ?? []).compactMap { pair($0) }
}
