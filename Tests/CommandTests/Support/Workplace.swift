import Foundation

/// A folder for one test, with a configuration and a state of its own.
final class Workplace {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("earshot-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }

  /// The lines of a file.
  func lines(of name: String) throws -> [String] {
    let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  /// Runs the program in this folder.
  func run(_ arguments: String..., input: String = "") throws -> EarshotProcess {
    try EarshotProcess(arguments, input: input, folder: path)
  }
}
