import Markup

/// The encoding of bytes that are no UTF-8: what a label says, unless the text it gives looks like
/// nothing that people write.
struct EncodingGuess {
  /// The label to decode by.
  let label: String

  init(_ bytes: [UInt8], labels: [String]) {
    let sample = Self.sample(of: bytes)
    let named = labels.filter { Charset.name(of: $0).map { $0 != "utf-8" } ?? false }
    for label in named where Self.plausibility(of: sample, as: label) >= 0.5 {
      self.label = LatinTables.refined(label, of: sample)
      return
    }
    // UTF-8 with a few broken bytes is still UTF-8.
    if Self.plausibility(of: sample, as: "utf-8") >= 0.2 {
      label = "utf-8"
      return
    }
    var best = (label: named.first ?? "windows-1252", score: 0.5)
    for candidate in Self.candidates {
      let score = Self.plausibility(of: sample, as: candidate)
      if score > best.score { best = (candidate, score) }
    }
    label = LatinTables.refined(best.label, of: sample)
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

  /// How much the text that an encoding makes of bytes looks like writing, at most 1: the mean over
  /// all characters beyond ASCII.
  static func plausibility(of bytes: [UInt8], as label: String) -> Double {
    guard let decoded = Charset.decode(bytes, label: label) else { return -1 }
    var judge = TextJudge()
    var index = 0
    while index < decoded.count {
      let (scalar, length) = Scalars.decode(decoded, at: index)
      judge.take(scalar)
      index += length
    }
    return judge.score
  }
}
