import Glibc

/// The lock on a state folder: one process works on it at a time.
///
/// `flock(2)` on a file that stays: the kernel lets go when the process ends, however it ends.
final class StateLock: Sendable {
  private let file: File

  /// Makes the folder where it is missing and takes the lock.
  init(folder: String) throws(StorageError) {
    let isHeld: Bool
    do throws(SystemFailure) {
      try Folder(path: folder).create(mode: 0o750)
      file = try File(path: folder + "/lock", flags: O_RDWR | O_CREAT)
    } catch {
      throw .folder(path: folder, reason: error.description)
    }
    do throws(SystemFailure) {
      isHeld = try file.lock()
      // The number only makes another's sentence clearer: a full disk must not stop us here.
      if isHeld { try? Self.sign(file) }
    } catch {
      throw .folder(path: folder, reason: error.description)
    }
    guard isHeld else { throw .locked(folder: folder, process: Self.process(in: file)) }
  }

  /// Lets another process have the folder.
  func release() { file.unlock() }

  private static func sign(_ file: File) throws(SystemFailure) {
    try file.truncate(to: 0)
    try file.write(Array("\(getpid())\n".utf8))
  }

  private static func process(in file: File) -> Int? {
    guard let bytes = try? file.read(at: 0, count: 20) else { return nil }
    return Int(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
  }
}
