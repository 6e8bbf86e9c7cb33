import Foundation

@testable import Daemon

/// A folder that lives as long as the test that made it.
final class ScratchFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("earshot-configuration-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// The problems of a configuration, each without the folder's path; warnings included.
  func problems(of text: String, environment: [String: String] = [:]) throws -> [String] {
    let file = try write(text, to: "earshot.yaml")
    let problems: [ConfigurationProblem]
    do {
      problems = try load(file, environment: environment).warnings
    } catch {
      problems = error.problems
    }
    return problems.map { $0.description.replacing(path + "/", with: "") }
  }

  /// Loads a configuration whose state lies in this folder.
  func load(
    _ file: String, environment: [String: String] = [:]
  ) throws(ConfigurationError) -> LoadedConfiguration {
    try ConfigurationLoader.load(
      path: file, environment: environment, stateOverride: path + "/state")
  }
}
