import Foundation

/// A run of the program as a process of its own.
struct EarshotProcess {
  /// What it ended with.
  let code: Int32
  /// Standard output.
  let output: String
  /// Standard error, without its last line feed.
  let complaint: String

  /// Runs the program that was built beside this test bundle.
  /// - Parameters:
  ///   - input: standard input.
  ///   - environment: variables besides `PATH`; `HOME` is nowhere.
  ///   - folder: the working directory.
  init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    folder: String = "/"
  ) throws {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nowhere"]
      .merging(environment) { $1 }
    let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = standardError
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try standardError.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    code = process.terminationStatus
    self.output = String(decoding: output, as: UTF8.self)
    self.complaint = String(decoding: complaint, as: UTF8.self)
      .trimmingCharacters(in: .newlines)
  }

  /// The same while something else goes on in this process, such as a server that the program asks:
  /// the waiting is done on a thread of its own.
  static func beside(_ arguments: [String], folder: String) async throws -> EarshotProcess {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try EarshotProcess(arguments, folder: folder) })
      }
    }
  }

  /// The program, in the folder of the running test bundle.
  static let program: URL = {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = bundle.deletingLastPathComponent().appendingPathComponent("earshot")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let argument = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    return argument.deletingLastPathComponent().appendingPathComponent("earshot")
  }()
}
