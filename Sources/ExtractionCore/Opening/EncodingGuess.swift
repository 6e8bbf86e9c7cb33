import Markup

/// The encoding of bytes that are no UTF-8: what a label says, unless the text it gives looks like
/// nothing that people write.
struct EncodingGuess {
  /// The label to decode by.
  let label: String

  init(_ bytes: [UInt8], labels: [String]) {
    let sample = Self.sample(of: bytes)
    let named = labels.filter { Charset.name(of: $0).map { $0 != "utf-8" } ?? false }
    for label in named {
      guard let text = Charset.decode(sample, label: label),
        Self.plausibility(of: text, above: 0.5) >= 0.5
      else { continue }
      self.label = LatinTables.refined(label, text: text, of: sample)
      return
    }
    let strange = Self.withoutPlainText(sample)
    // UTF-8 with a few broken bytes is still UTF-8.
    if let text = Charset.decode(strange, label: "utf-8"),
      Self.plausibility(of: text, above: 0.2) >= 0.2
    {
      label = "utf-8"
      return
    }
    var best = (label: named.first ?? "windows-1252", score: 0.5)
    for candidate in Self.candidates {
      guard let text = Charset.decode(strange, label: candidate) else { continue }
      let score = Self.plausibility(of: text, above: best.score)
      if score > best.score { best = (candidate, score) }
    }
    label =
      Charset.decode(sample, label: best.label).map {
        LatinTables.refined(best.label, text: $0, of: sample)
      } ?? best.label
  }

  private static let candidates = [
    "windows-1252", "windows-1251", "koi8-r", "koi8-u", "gb18030", "shift_jis", "euc-kr", "euc-jp",
    "big5",
    "windows-1253", "windows-1255", "windows-1256", "windows-874", "iso-8859-5", "iso-8859-6",
    "ibm866",
  ]

  /// Up to 60,000 bytes that hold what is not ASCII, from its first place on.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    return Array(bytes[max(0, first - 16)..<min(bytes.count, first + 60_000)])
  }

  /// A sample without the middle of each run of ASCII, which tells the candidates nothing: a byte may be
  /// the second half of a character, and the judge looks at the neighbours of what is beyond ASCII.
  private static func withoutPlainText(_ sample: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(sample.count)
    var run = 0
    for byte in sample {
      if byte >= 0x80 {
        run = 0
      } else {
        run += 1
        if run > 3 { kept.removeLast() }
      }
      kept.append(byte)
    }
    return kept
  }

  /// How much decoded text looks like writing, at most ``TextJudge/most``: the mean over all characters
  /// beyond ASCII.
  /// - Parameter least: a text that cannot reach this is not read to its end, and its score is some
  ///   other one below.
  static func plausibility(of text: [UInt8], above least: Double = -.infinity) -> Double {
    var judge = TextJudge()
    // Characters beyond ASCII: their first bytes.
    let total = least == -.infinity ? 0 : text.count { $0 >= 0xC0 }
    var index = 0
    var next = step
    while index < text.count {
      let (scalar, length) = Scalars.decode(text, at: index)
      judge.take(scalar)
      index += length
      if index >= next {
        next += step
        if total > 0, judge.highest(of: total) < least { return -.infinity }
      }
    }
    return judge.score
  }

  /// After so many bytes each the judge is asked whether it is worth going on.
  private static let step = 2048
}
