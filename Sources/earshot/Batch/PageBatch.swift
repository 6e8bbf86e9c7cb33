import Daemon
import ExtractionCore
import Markup

/// The saved pages of a folder, in the order of their names, and where they came from.
struct PageBatch {
  /// The files, without the folder.
  let names: [String]
  private let folder: String
  private let addresses: [String: WebURL]

  /// - Parameters:
  ///   - folder: holds `.html` and `.html.gz` files.
  ///   - index: JSON lines `{"file","url"}`, matched by base name without `.html[.gz]`.
  init(folder: String, index: String?) throws(CommandFailure) {
    self.folder = folder
    do {
      names = try FileReader.names(in: folder)
        .filter { $0.hasSuffix(".html") || $0.hasSuffix(".html.gz") }
    } catch {
      throw CommandFailure(error)
    }
    addresses = try index.map(Self.addresses) ?? [:]
  }

  /// The line of a page: its article and `"file"`. A page that cannot be read gets its line too.
  func line(of name: String) -> JSONValue {
    let address = addresses[Self.key(of: name)]
    var members: [JSONValue.Member] = [.init("file", .string(name))]
    do {
      let page = Page(bytes: try InputFile.bytes(of: folder + "/" + name), url: address)
      members += try Extraction.read(page).json.members ?? []
    } catch {
      var nothing = Article()
      nothing.url = address
      members += nothing.json.members ?? []
      let reason = (error as? CommandFailure)?.sentence ?? "earshot: \(error)"
      members.append(.init("error", .string(reason)))
    }
    return .object(members)
  }

  private static func addresses(index: String) throws(CommandFailure) -> [String: WebURL] {
    var addresses: [String: WebURL] = [:]
    let lines = try LineReader(path: index)
    while let line = try lines.next() {
      guard let entry = try? JSONValue(parsing: line), let file = entry["file"]?.string else {
        continue
      }
      addresses[key(of: file)] = entry["url"]?.string.flatMap { WebURL($0) }
    }
    return addresses
  }

  /// The base name without `.html` and `.gz`.
  private static func key(of file: String) -> String {
    var name = file[(file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex)...]
    for suffix in [".gz", ".html"] where name.hasSuffix(suffix) {
      name = name.dropLast(suffix.count)
    }
    return String(name)
  }
}
