/// Makes the paths of a configuration file independent of the working directory.
struct PathResolver {
  /// The folder of the file that holds the paths; empty for the working directory.
  let folder: String
  /// The home folder, if the environment names one.
  let home: String?

  init(file: String, home: String?) {
    folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    self.home = home
  }

  /// A path as it is opened: `~/` is the home folder, a relative path starts at the file's folder.
  func resolve(_ path: String) -> String {
    if path.hasPrefix("~/"), let home { return home + path.dropFirst() }
    if path.hasPrefix("/") { return path }
    return folder + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
  }
}
