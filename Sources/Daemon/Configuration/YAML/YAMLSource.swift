/// The text of a YAML file, by lines and code points, as positions count them.
struct YAMLSource {
  let file: String
  /// The lines without their breaks.
  var lines: [[Unicode.Scalar]]

  init(file: String, text: String) {
    self.file = file
    self.lines = Self.split(text)
  }

  /// The file as one text again; every break a line feed.
  var text: String {
    var view = String.UnicodeScalarView()
    for line in lines {
      view.append(contentsOf: line)
      view.append("\n")
    }
    return String(view)
  }

  /// A place, kept inside the file (an error at the end of the stream lies one line behind it).
  func place(line: Int, column: Int) -> Place {
    let last = max(1, lines.count)
    guard line <= last else {
      return Place(file: file, line: last, column: (lines.last?.count ?? 0) + 1)
    }
    return Place(file: file, line: max(1, line), column: max(1, column))
  }

  /// The code point at a place, counting from 1.
  func scalar(line: Int, column: Int) -> Unicode.Scalar? {
    guard lines.indices.contains(line - 1), lines[line - 1].indices.contains(column - 1) else {
      return nil
    }
    return lines[line - 1][column - 1]
  }

  /// The code point at a place.
  func scalar(at place: Place) -> Unicode.Scalar? { scalar(line: place.line, column: place.column) }

  private static func split(_ text: String) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n" && afterReturn { continue }
      guard scalar == "\n" || scalar == "\r" else {
        line.append(scalar)
        continue
      }
      lines.append(line)
      line.removeAll(keepingCapacity: true)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
