import ArgumentParser
import Daemon

/// A file that a command works on, unpacked where it is a gzip file.
enum InputFile {
  /// Nothing that is worked on in memory is longer, packed or unpacked.
  static let byteLimit = 256 << 20

  /// The bytes of a file; "-" is standard input.
  static func bytes(of path: String) throws(CommandFailure) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes =
        path == "-"
        ? try FileReader.bytes(of: 0, named: "standard input", limit: byteLimit)
        : try FileReader.bytes(of: path, limit: byteLimit)
    } catch {
      throw CommandFailure(error)
    }
    guard Gunzip.isGzip(bytes) else { return bytes }
    guard let unpacked = Gunzip.unpack(bytes, limit: byteLimit) else {
      throw CommandFailure(
        code: .badInput, task: "read \(path)", reason: "its gzip data is damaged or too long")
    }
    return unpacked
  }
}
