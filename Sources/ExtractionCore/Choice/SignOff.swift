/// The line with which agencies end a report: "(Reporting by Ada Holm; Editing by Jon Brandt)". It is
/// printed as part of the text.
enum SignOff {
  /// Whether the words of a block are such a line.
  static func isWritten(in words: ArraySlice<UInt32>) -> Bool {
    words.count <= limit && starts.contains { words.starts(with: $0) }
  }

  /// A line of names is short.
  private static let limit = 40
  private static let starts = [
    "reporting by", "additional reporting by", "writing by", "editing by",
    "reporting and writing by",
    "reporting and editing by",
  ].map { FoldedText($0).words }
}
