import Foundation

/// A line of shell, for what only a shell can do.
struct ShellRun {
  let code: Int32
  let complaint: String

  init(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    let standardError = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = standardError
    try process.run()
    let complaint = try standardError.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    code = process.terminationStatus
    self.complaint = String(decoding: complaint, as: UTF8.self)
      .trimmingCharacters(in: .newlines)
  }
}
