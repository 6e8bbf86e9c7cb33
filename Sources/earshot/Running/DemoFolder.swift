import Daemon
import Glibc

/// The folder that a demo keeps its state in: the one that was asked for, or one of its own that goes
/// away with it.
struct DemoFolder {
  /// The folder's path.
  let path: String
  private let isOurs: Bool

  /// - Parameter path: the folder to use and to keep; nil for a temporary one.
  init(path: String?) throws(CommandFailure) {
    if let path {
      self.path = path
      isOurs = false
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Self.failure(path) }
    } else {
      var template = Array("/tmp/earshot-demo-XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { throw Self.failure("/tmp") }
      self.path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      isOurs = true
    }
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws(CommandFailure) {
    let output = try Output(path: path + "/" + name)
    try output.line(text)
    try output.flush()
  }

  /// The port that the newsroom had here before, so that a demo that goes on finds its articles at
  /// their addresses; 0 for any.
  var port: Int {
    let bytes = try? FileReader.bytes(of: path + "/newsroom.port", limit: 16)
    let digits = bytes.map { String(decoding: $0.filter { (48...57).contains($0) }, as: UTF8.self) }
    return digits.flatMap(Int.init) ?? 0
  }

  /// Remembers the newsroom's port, in one step: a demo that is killed here must find it again.
  func remember(port: Int) throws(CommandFailure) {
    guard port != self.port else { return }
    try write("\(port)", to: "newsroom.port.new")
    rename(path + "/newsroom.port.new", path + "/newsroom.port")
  }

  /// Removes the folder, if it is ours.
  func remove() {
    guard isOurs else { return }
    Self.remove(path)
  }

  /// `unlink` takes files and links, never what a link points to.
  private static func remove(_ path: String) {
    guard unlink(path) != 0 else { return }
    for name in (try? FileReader.names(in: path)) ?? [] { remove(path + "/" + name) }
    rmdir(path)
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure(
      code: .inputOutput, task: "make the demo's folder in \(path)",
      reason: FileError(path: path, number: errno).reason)
  }
}
