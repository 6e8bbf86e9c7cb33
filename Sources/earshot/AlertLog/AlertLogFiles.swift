import Daemon
import Markup

/// The files of an alert log: the log itself and those it was rotated away to.
enum AlertLogFiles {
  /// Their paths, the oldest first, as their first lines tell.
  static func paths(of log: String) -> [String] {
    let slash = log.lastIndex(of: "/")
    let folder = slash.map { log[...$0] } ?? ""
    let name = slash.map { log[log.index(after: $0)...] } ?? log[...]
    let names = (try? FileReader.names(in: folder.isEmpty ? "." : String(folder))) ?? []
    let rotated = names.filter { isRotated(Substring($0), of: name) }.map { String(folder) + $0 }
    let dated = rotated.map { (path: $0, time: firstTime(in: $0)) }
    return dated.sorted { ($0.time, $0.path) < ($1.time, $1.path) }.map(\.path) + [log]
  }

  /// `alerts.jsonl.1`, `alerts.jsonl-20261122`, either with `.gz`.
  private static func isRotated(_ name: Substring, of log: Substring) -> Bool {
    guard name.count > log.count + 1, name.hasPrefix(log) else { return false }
    var mark = name.dropFirst(log.count)
    if mark.hasSuffix(".gz") { mark = mark.dropLast(3) }
    return [".", "-"].contains(mark.first)
      && mark.dropFirst().allSatisfy { $0.isNumber || $0 == "-" }
  }

  private static func firstTime(in path: String) -> String {
    guard let lines = try? LineReader(path: path), let line = try? lines.next(),
      let json = try? JSONValue(parsing: line)
    else { return "" }
    return json["time"]?.string ?? ""
  }
}
