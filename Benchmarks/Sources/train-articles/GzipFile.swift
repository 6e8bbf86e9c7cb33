import CGzip
import Foundation

/// Reads gzip files whole.
enum GzipFile {
  struct Unreadable: Error, CustomStringConvertible {
    let path: String
    var description: String { "cannot read \(path)" }
  }

  static func contents(of path: String) throws -> [UInt8] {
    guard let file = gzopen(path, "rb") else { throw Unreadable(path: path) }
    defer { gzclose(file) }
    var out: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = gzread(file, &chunk, UInt32(chunk.count))
      guard count >= 0 else { throw Unreadable(path: path) }
      guard count > 0 else { return out }
      out += chunk[..<Int(count)]
    }
  }

  static func lines(of path: String) throws -> [ArraySlice<UInt8>] {
    try contents(of: path).split(separator: UInt8(ascii: "\n"))
  }
}
