import ArgumentParser
import Daemon
import Glibc
import Markup

/// Where a command writes: standard output or a file, buffered, every failure told.
final class Output {
  /// Whether a person reads along.
  let isTerminal: Bool
  /// Paints on a terminal that shows colours.
  let paint: Painter
  /// How many columns the terminal has; 80 where unknown.
  let width: Int

  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []

  /// Standard output.
  /// - Parameter environment: `NO_COLOR` (no-color.org) and `TERM=dumb` switch colours off.
  init(environment: [String: String] = Environment.all) {
    descriptor = STDOUT_FILENO
    name = "standard output"
    isTerminal = isatty(STDOUT_FILENO) == 1
    let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    paint = Painter(isColoured: isTerminal && !isPlain)
    width = Self.columns(of: STDOUT_FILENO)
  }

  /// A file, created or emptied; "-" is standard output.
  convenience init(path: String) throws(CommandFailure) {
    guard path != "-" else {
      self.init()
      return
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure(
        code: .inputOutput, task: "write \(path)",
        reason: FileError(path: path, number: errno).reason)
    }
    self.init(descriptor: descriptor, name: path)
  }

  private init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    isTerminal = false
    paint = Painter(isColoured: false)
    width = 80
  }

  deinit { if descriptor != STDOUT_FILENO { close(descriptor) } }

  /// Adds a line.
  func line(_ text: String = "") throws(CommandFailure) { try bytes(Array(text.utf8)) }

  /// Adds a JSON value as a line.
  func json(_ value: JSONValue) throws(CommandFailure) {
    guard isTerminal else { return try bytes(value.utf8) }
    try line(TerminalText.json(value.text))
  }

  /// Adds bytes and a line feed.
  func bytes(_ bytes: [UInt8]) throws(CommandFailure) {
    try raw(bytes)
    buffer.append(UInt8(ascii: "\n"))
    if isTerminal { try flush() }
  }

  /// Adds bytes, a part of a line.
  func raw(_ bytes: [UInt8]) throws(CommandFailure) {
    buffer += bytes
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Writes what is buffered.
  func flush() throws(CommandFailure) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count >= 0 || errno == EINTR else {
        let reason = FileError(path: name, number: errno).reason
        buffer.removeAll()
        throw CommandFailure(code: .inputOutput, task: "write to \(name)", reason: reason)
      }
      written += max(0, count)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// The process's environment.
enum Environment {
  /// All variables.
  static var all: [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let pointer = next.pointee {
      let text = String(cString: pointer)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return variables
  }
}

/// Says something on standard error.
enum Complaint {
  /// Writes a line, made harmless.
  static func say(_ text: String) {
    let line = Array((TerminalText.block(text) + "\n").utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
