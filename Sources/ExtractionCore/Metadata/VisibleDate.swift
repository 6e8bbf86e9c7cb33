/// The date in a line such as "Published on 5 July 2024, 10:30".
enum VisibleDate {
  /// The part of a line that reads like a date: from two words before the year or the first number to
  /// two words behind; nil where there is no number that could be a year.
  static func find(in line: String) -> String? {
    let words = line.split { $0 == " " || $0 == "|" || $0 == "•" || $0 == "·" }
    guard let place = words.firstIndex(where: isYearly) else { return nil }
    let isWhole = words[place].contains { ".-/".contains($0) } && words[place].count >= 8
    let first = isWhole ? place : max(0, place - 3)
    let last = min(words.count - 1, place + 3)
    return words[first...last].joined(separator: " ")
  }

  /// Whether a word is a year or a date in numbers.
  private static func isYearly(_ word: Substring) -> Bool {
    let numbers = word.split { !$0.isNumber }
    if numbers.count == 1, let year = numbers.first, year.count == 4, let value = Int(year) {
      return (1991...2099).contains(value)
    }
    if numbers.count >= 3, word.contains("年" as Character) { return true }
    return numbers.count == 3 && word.filter { ".-/".contains($0) }.count >= 2
      && numbers.allSatisfy { $0.count <= 4 }
  }
}
