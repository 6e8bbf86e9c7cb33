import Glibc

/// A folder by its path.
struct Folder {
  let path: String

  /// The folder that a file lies in.
  init(of file: String) {
    guard let slash = file.lastIndex(of: "/") else {
      path = "."
      return
    }
    path = slash == file.startIndex ? "/" : String(file[..<slash])
  }

  init(path: String) { self.path = path }

  /// Makes it and the folders above it where they are missing.
  func create(mode: mode_t) throws(SystemFailure) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw SystemFailure(code: ENOTDIR) }
      return
    }
    let parent = Folder(of: path)
    if parent.path != path, path != "." { try parent.create(mode: 0o755) }
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw .last }
  }

  /// The names in it; none if it cannot be read.
  func names() -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
