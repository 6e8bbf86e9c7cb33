/// How dates are written where a page comes from.
enum DateOrder {
  /// Whether `5/7/2024` is the fifth of July: everywhere but in English pages of America.
  static func isDayFirst(language: String, host: String) -> Bool {
    let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
    guard let main = parts.first, main != "en" else {
      if parts.count > 1 { return !monthFirst.contains(String(parts[1])) }
      return dayFirstEnds.contains(host.split(separator: ".").last.map(String.init) ?? "")
    }
    return true
  }

  private static let monthFirst: Set<String> = ["us", "ph", "ca", "latn"]
  /// Countries where English pages put the day first.
  private static let dayFirstEnds: Set<String> = [
    "uk", "ie", "au", "nz", "za", "in", "sg", "my", "ng", "ke", "pk", "lk", "eu",
  ]
  /// The first words of a line that gives the date.
  static let labels = Set(
    [
      "datum", "date", "fecha", "data", "published", "veröffentlicht", "stand", "publié",
      "publicado",
      "pubblicato", "posted", "дата", "tarih", "tanggal", "julkaistu", "publicerad", "publisert",
    ]
    .flatMap { FoldedText($0).words })
}
