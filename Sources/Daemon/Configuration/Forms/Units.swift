/// Numbers with a unit: durations in seconds, sizes in bytes.
enum Units {
  /// Seconds by unit.
  static let durations: [String: Double] = [
    "ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800,
  ]

  /// Bytes by unit: powers of 1024 with an "i", powers of 1000 without.
  static let sizes: [String: Double] = [
    "b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9,
    "kib": 1024, "mib": 1_048_576, "gib": 1_073_741_824,
  ]

  /// The sum of numbers with units (`1h30m`); nil where something else stands there.
  static func sum(_ text: String, _ units: [String: Double]) -> Double? {
    var rest = Substring(text.lowercased())
    var sum = 0.0
    repeat {
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let unit = rest.prefix { $0.isASCII && $0.isLetter }
      rest = rest.dropFirst(unit.count).drop { $0 == " " }
      guard let number = Double(digits), let factor = units[String(unit)] else { return nil }
      sum += number * factor
    } while !rest.isEmpty
    return sum.isFinite ? sum : nil
  }

  /// A text whose unit is written out or spelt otherwise: `15 minutes` → `15m`.
  static func respelt(_ text: String, _ spellings: [(start: String, unit: String)]) -> String? {
    let text = text.lowercased().filter { $0 != " " }
    let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    let word = text.dropFirst(digits.count)
    guard !digits.isEmpty, !word.isEmpty, word.allSatisfy(\.isLetter),
      let spelling = spellings.first(where: { word.hasPrefix($0.start) })
    else { return nil }
    return digits + spelling.unit
  }
}

extension ScalarForm<Double> {
  /// A duration with its unit, in seconds.
  static let duration = ScalarForm(
    expectation: "a duration with its unit, such as 90s, 15m, 24h or 90d",
    read: { Units.sum($0, Units.durations) },
    suggest: {
      Units.respelt(
        $0,
        [
          ("mil", "ms"), ("ms", "ms"), ("mo", "w"), ("m", "m"), ("s", "s"), ("h", "h"),
          ("d", "d"), ("w", "w"),
        ])
    })

  /// A duration of at least that many seconds.
  static func duration(atLeast least: Double, _ words: String) -> ScalarForm {
    duration.limited(to: { $0 >= least }, "a duration with its unit such as 15m, at least \(words)")
  }
}

extension ScalarForm<Int> {
  /// A size with its unit, in bytes.
  static let size = ScalarForm(
    expectation: "a size with its unit, such as 500KiB or 16MiB",
    read: { Units.sum($0, Units.sizes).flatMap { $0 >= 1 && $0 < 1e15 ? Int($0) : nil } },
    suggest: { Units.respelt($0, [("k", "KiB"), ("m", "MiB"), ("g", "GiB")]) })
}

extension ScalarForm<Double?> {
  /// A duration, or nil for the word "forever".
  static let retention = ScalarForm(
    expectation: "a duration such as 90d, or forever",
    read: { text in
      text == "forever" ? .some(nil) : Units.sum(text, Units.durations).map { .some($0) }
    },
    suggest: {
      ScalarForm<Double>.duration.suggest($0) ?? Spelling.nearest(to: $0, among: ["forever"])
    })
}

/// Durations as people write them, in configurations and on the command line.
public enum WrittenDuration {
  /// Seconds of a duration with its unit, such as `90s`, `15m`, `1h30m` or `2d`; nil where it is
  /// none.
  public static func seconds(of text: String) -> Double? { Units.sum(text, Units.durations) }
}
