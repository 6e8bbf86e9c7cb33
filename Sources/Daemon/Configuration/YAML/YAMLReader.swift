import Yams

/// Reads a YAML text into nodes, reporting what YAML itself refuses.
///
/// Yams stops at its first error. Where the mistake is one line's alone (an expression that lacks
/// its quotes, a key written twice) the line is mended for the rest of this reading, so that one
/// run tells every mistake of the file.
struct YAMLReader {
  private static let repairLimit = 50

  private(set) var source: YAMLSource
  private let log: ProblemLog
  /// Keys of which one letter is masked, since Yams refuses a mapping that holds a key twice.
  private var maskedKeys: [Place: String] = [:]
  /// Where values stand that were put in quotes for the rest of this reading.
  private var mended: Set<Place> = []

  init(file: String, text: String, log: ProblemLog) {
    source = YAMLSource(file: file, text: text)
    self.log = log
  }

  /// The root node; nil where the file is empty or cannot be read (then that is reported).
  mutating func read() -> YAMLNode? {
    guard !isSuspicious() else { return nil }
    for _ in 0..<Self.repairLimit {
      do {
        guard let root = try Yams.compose(yaml: source.text) else { return nil }
        return YAMLComposer(source: source, maskedKeys: maskedKeys, mended: mended, log: log)
          .node(root)
      } catch {
        guard let error = error as? YamlError, mend(after: error) else { return nil }
      }
    }
    return nil
  }

  /// Keys that are lists or tables are compared by Yams with everything that aliases bring into
  /// them, which an unkind file makes exponential. No key of ours is one.
  private func isSuspicious() -> Bool {
    var aliases = 0
    var complexKey: Place?
    for (number, line) in source.lines.enumerated() {
      for (column, scalar) in line.enumerated() {
        let next = column + 1 < line.count ? line[column + 1] : " "
        let before = column > 0 ? line[column - 1] : " "
        if scalar == "*", next != " ", " \t[{,".unicodeScalars.contains(before) { aliases += 1 }
        guard complexKey == nil, next == " " else { continue }
        if scalar == "?" && " [{,".unicodeScalars.contains(before)
          || scalar == ":" && (before == "]" || before == "}")
        {
          complexKey = source.place(line: number + 1, column: column + 1)
        }
      }
    }
    guard aliases > 12, let complexKey else { return false }
    log.report("a key must be a plain word", at: complexKey)
    return true
  }

  /// Reports the error; true when the source was mended and reading again is worth it.
  private mutating func mend(after error: YamlError) -> Bool {
    if case .duplicatedKeysInMapping(let keys, let context) = error {
      return mask(keys, at: context.mark)
    }
    let advice = YAMLAdvice(for: error, in: source)
    log.report(advice.message, at: advice.place)
    guard let line = advice.mended else { return false }
    source.lines[advice.place.line - 1] = line
    mended.insert(advice.place)
    return true
  }

  /// Masks one letter of the first of two equal keys; the composer reports the second one.
  private mutating func mask(_ keys: [String], at mark: Mark) -> Bool {
    let place = source.place(line: mark.line, column: mark.column)
    guard let first = source.scalar(line: mark.line, column: mark.column),
      let key = keys.sorted().first, let letter = Unicode.Scalar(0xE000 + maskedKeys.count)
    else { return false }
    let isQuoted = first == "\"" || first == "'"
    guard isQuoted || first == key.unicodeScalars.first, !key.isEmpty else {
      log.report("the key \"\(key.shortened)\" is written twice in this table", at: place)
      return false
    }
    source.lines[mark.line - 1][mark.column - (isQuoted ? 0 : 1)] = letter
    maskedKeys[place] = key
    return true
  }
}
