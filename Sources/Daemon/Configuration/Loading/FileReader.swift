import Glibc

/// Why a file cannot be read.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named.
  public let path: String
  /// The system's error number; 0 where the file itself is unfit.
  public let number: Int32
  /// Why, as a clause: "no such file or directory".
  public let reason: String

  /// Makes an error from the system's error number.
  public init(path: String, number: Int32) {
    self.path = path
    self.number = number
    let text = strerror(number).map { String(cString: $0) } ?? "error \(number)"
    reason = text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Makes an error about what the file is.
  public init(path: String, reason: String) {
    self.path = path
    self.number = 0
    self.reason = reason
  }

  /// Whether there is no such file.
  public var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// One clause: `cannot read x: no such file or directory`.
  public var description: String { "cannot read \(path): \(reason)" }
}

/// Reads whole files, bounded: a device or a pipe that never ends costs no more than the limit.
public enum FileReader {
  /// The bytes of a file.
  /// - Parameters:
  ///   - path: the file; folders are refused.
  ///   - limit: the most bytes that are taken.
  /// - Throws: ``FileError``; also where the file is longer than the limit.
  public static func bytes(of path: String, limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
    defer { close(descriptor) }
    return try bytes(of: descriptor, named: path, limit: limit)
  }

  /// The bytes of an open file, such as standard input (0).
  /// - Throws: ``FileError``; also where there are more bytes than the limit.
  public static func bytes(
    of descriptor: Int32, named path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, number: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileError(path: path, number: EISDIR)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(Int(status.st_size), 0), limit) + 1)
    while true {
      let count = append(to: &bytes, from: descriptor)
      guard count >= 0 else { throw FileError(path: path, number: errno) }
      if count == 0 { return bytes }
      guard bytes.count <= limit else {
        throw FileError(path: path, reason: "longer than \(limit) bytes")
      }
    }
  }

  private static func append(to bytes: inout [UInt8], from descriptor: Int32) -> Int {
    let chunk = 1 << 16
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: chunk) { buffer in
      var count = Glibc.read(descriptor, buffer.baseAddress, chunk)
      while count < 0, errno == EINTR { count = Glibc.read(descriptor, buffer.baseAddress, chunk) }
      if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
      return count
    }
  }

  /// Whether a path is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether anything is at a path.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names in a folder, sorted, without hidden ones.
  /// - Throws: ``FileError``.
  public static func names(in folder: String) throws(FileError) -> [String] {
    guard let directory = opendir(folder) else { throw FileError(path: folder, number: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
