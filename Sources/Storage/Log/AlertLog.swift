import Glibc

/// Why the alert log cannot be written; the description is a clause.
enum LogFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// A system call failed.
  case system(SystemFailure)
  /// Another process writes it.
  case locked
  /// There is something else in the file.
  case foreign

  var description: String {
    switch self {
    case .system(let failure): failure.description
    case .locked: "another earshot writes it"
    case .foreign: "the file holds something else"
    }
  }
}

/// The alert log: a file of lines that is only appended to, readable by everybody.
///
/// It may be renamed or deleted at any time (logrotate): the next line goes to a new file.
struct AlertLog {
  let path: String
  private var file: File?

  init(path: String) { self.path = path }

  /// Opens the log where that is needed, cutting a torn tail.
  /// - Parameter known: an alert that is known to be in it (or in a file rotated away).
  /// - Returns: the last alert in the log, or nil where the file was open already and goes on.
  mutating func open(known: Int?) throws(LogFailure) -> Int? {
    if let file, !file.wasMoved() { return nil }
    let isReopened = file != nil
    file = nil
    do {
      return try openFile(known: known, isReopened: isReopened)
    } catch let failure as SystemFailure {
      throw .system(failure)
    } catch let failure as LogFailure {
      throw failure
    } catch {
      throw .foreign
    }
  }

  private mutating func openFile(known: Int?, isReopened: Bool) throws -> Int {
    let (opened, isNew) = try create()
    guard try opened.lock() else { throw LogFailure.locked }
    let last = try repair(opened, known: known ?? Int.max)
    file = opened
    if let last { return last }
    let rotated = RotatedLogs(of: path)
    let known = known ?? 0
    if isReopened { return known }
    // A log that is gone, with no rotated one beside it, is written again from the table.
    return isNew && rotated.paths.isEmpty ? 0 : max(known, rotated.lastSequence ?? 0)
  }

  private func create() throws(SystemFailure) -> (file: File, isNew: Bool) {
    let folder = Folder(of: path)
    try folder.create(mode: 0o755)
    do throws(SystemFailure) {
      let file = try File(path: path, flags: O_RDWR | O_APPEND | O_CREAT | O_EXCL)
      // Whatever the umask is: the log is there to be read.
      fchmod(file.descriptor, 0o644)
      try File.synchronizeFolder(folder.path)
      return (file, true)
    } catch  where error.code == EEXIST {
      return (try File(path: path, flags: O_RDWR | O_APPEND | O_CREAT), false)
    }
  }

  private func repair(_ file: File, known: Int) throws -> Int? {
    let tail = try LogTail(of: file, known: known)
    let size = try file.size()
    if tail.length < size {
      let torn = try file.read(at: tail.length, count: 1)
      guard tail.sequence != nil || torn.first == UInt8(ascii: "{") || torn.first == 0 else {
        throw LogFailure.foreign
      }
      try file.truncate(to: tail.length)
      try file.synchronize()
    }
    return tail.sequence
  }

  /// Closes the file and lets others have it.
  mutating func close() { file = nil }

  /// Appends whole lines and waits until they are on the disk; all of them or none.
  mutating func append(_ lines: [UInt8]) throws(LogFailure) {
    guard let file else { throw .system(SystemFailure(code: EBADF)) }
    do throws(SystemFailure) {
      let size = try file.size()
      try Self.append(lines, to: file, of: size)
    } catch {
      // Opened again next time, so that whatever lies there is looked at.
      self.file = nil
      throw .system(error)
    }
  }

  private static func append(
    _ lines: [UInt8], to file: File, of size: Int
  ) throws(SystemFailure) {
    do throws(SystemFailure) {
      try file.write(lines)
      try file.synchronize()
    } catch {
      // Where even this fails, the tail is cut when the log is opened again.
      try? file.truncate(to: size)
      throw error
    }
  }
}
