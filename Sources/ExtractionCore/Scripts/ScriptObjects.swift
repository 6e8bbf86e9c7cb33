import Markup

/// Finds the values that a page's scripts hold as JSON: scripts of a JSON type, and objects that
/// scripts assign to a global name (`window.__STATE__ = {…}`, `Fusion.globalContent={…}`).
struct ScriptObjects {
  let tree: HTMLTree

  /// Scripts shorter than this carry no article, longer ones are not read.
  private static let sizes = 400...4_000_000

  /// The values, JSON-LD left out.
  func values() -> [JSONValue] {
    tree.elements(.script).flatMap { script -> [JSONValue] in
      guard let child = tree.firstChild(of: script), Self.sizes ~= Int(tree.nodes[child].count)
      else { return [] }
      let run = tree.nodes[child]
      let text = tree.buffer[Int(run.start)..<Int(run.start + run.count)]
      let type = tree.value(.type, of: script)?.lowercased() ?? ""
      if type.holds("ld+json") { return [] }
      if type.holds("json") { return [try? JSONValue(parsing: text)].compactMap { $0 } }
      return assigned(in: text)
    }
  }

  /// The long objects that stand behind an equals sign. Each byte is looked at once.
  private func assigned(in text: ArraySlice<UInt8>) -> [JSONValue] {
    var values: [JSONValue] = []
    var index = text.startIndex
    while let equals = text[index...].firstIndex(of: UInt8(ascii: "=")) {
      index = equals + 1
      let start = text[index...].prefix(8).firstIndex { $0 > 0x20 } ?? text.endIndex
      guard start < text.endIndex, text[start] == UInt8(ascii: "{"),
        text[start...].dropFirst().prefix(8).first(where: { $0 > 0x20 }) == UInt8(ascii: "\"")
      else { continue }
      let end = Self.end(of: text[start...])
      index = end
      guard Self.sizes ~= end - start, let value = try? JSONValue(parsing: text[start..<end])
      else { continue }
      values.append(value)
    }
    return values
  }

  /// Where the object that the text starts with ends, or the text.
  private static func end(of text: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var isInString = false
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\\") where isInString: index += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return text.endIndex
  }
}
