import Markup

extension OPML {
  /// The list as an OPML 2.0 document. Tags become folders, one in another; reading it again gives the
  /// same feeds.
  public var text: String {
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n"
    if let title { out += "    <title>\(Self.escaped(title))</title>\n" }
    out += "  </head>\n  <body>\n"
    var path: [String] = []
    for outline in grouped { outline.write(&out, &path) }
    Self.close(&out, &path, to: 0)
    return out + "  </body>\n</opml>\n"
  }

  /// Feeds of one folder stand together, in the order in which the folders come up.
  private var grouped: [Outline] {
    var order: [[String]: Int] = [:]
    for outline in outlines where order[outline.tags] == nil { order[outline.tags] = order.count }
    return outlines.enumerated().sorted {
      (order[$0.element.tags] ?? 0, $0.offset) < (order[$1.element.tags] ?? 0, $1.offset)
    }.map(\.element)
  }

  fileprivate static func close(_ out: inout String, _ path: inout [String], to depth: Int) {
    while path.count > depth {
      path.removeLast()
      out += indent(path.count) + "</outline>\n"
    }
  }

  fileprivate static func indent(_ depth: Int) -> String {
    String(repeating: "  ", count: depth + 2)
  }

  /// Text in an attribute or element.
  fileprivate static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case let control where control.value < 0x20: out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension OPML.Outline {
  fileprivate func write(_ out: inout String, _ path: inout [String]) {
    let shared = zip(path, tags).prefix { $0 == $1 }.count
    OPML.close(&out, &path, to: shared)
    for tag in tags[shared...] {
      out += OPML.indent(path.count) + "<outline text=\"\(OPML.escaped(tag))\">\n"
      path.append(tag)
    }
    let name = OPML.escaped(title ?? url)
    out += OPML.indent(path.count) + "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\""
    out += " xmlUrl=\"\(OPML.escaped(url))\""
    if let site { out += " htmlUrl=\"\(OPML.escaped(site))\"" }
    out += "/>\n"
  }
}
