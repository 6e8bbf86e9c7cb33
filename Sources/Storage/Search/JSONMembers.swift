import Markup

/// The members of a JSON object, found by one pass over its bytes and read when they are asked for.
struct JSONMembers {
  private let bytes: [UInt8]
  private var ranges: [String: Range<Int>] = [:]

  /// Nil where the text is no object that we could have written.
  init?(_ text: String) {
    bytes = Array(text.utf8)
    guard let ranges = Self.members(of: bytes) else { return nil }
    self.ranges = ranges
  }

  /// A member that is a string.
  func string(_ name: String) -> String? {
    guard let range = ranges[name] else { return nil }
    return (try? JSONValue(parsing: bytes[range]))?.string
  }

  /// A member of any kind.
  func value<Value: Decodable>(_ name: String) -> Value? {
    guard let range = ranges[name] else { return nil }
    return try? JSONColumn.value(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func members(of bytes: [UInt8]) -> [String: Range<Int>]? {
    guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else { return nil }
    var members: [String: Range<Int>] = [:]
    var position = 1
    while position < bytes.count - 1 {
      guard bytes[position] == UInt8(ascii: "\""), let end = end(ofValueAt: position, bytes),
        end < bytes.count, bytes[end] == UInt8(ascii: ":"),
        let next = Self.end(ofValueAt: end + 1, bytes), next > end + 1
      else { return nil }
      members[String(decoding: bytes[position + 1..<end - 1], as: UTF8.self)] = end + 1..<next
      position = next + (bytes[next] == UInt8(ascii: ",") ? 1 : 0)
    }
    return members
  }

  /// Where the value that starts at a byte ends: at the comma or bracket behind it.
  private static func end(ofValueAt start: Int, _ bytes: [UInt8]) -> Int? {
    var depth = 0
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard let end = end(ofStringAt: position, bytes) else { return nil }
        position = end
        if depth == 0 { return position }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return position }
        depth -= 1
        if depth == 0 { return position + 1 }
      case UInt8(ascii: ",") where depth == 0: return position
      default: break
      }
      position += 1
    }
    return nil
  }

  private static func end(ofStringAt start: Int, _ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var position = start + 1
      while position < bytes.count {
        if bytes[position] == UInt8(ascii: "\"") { return position + 1 }
        position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      return nil
    }
  }
}
