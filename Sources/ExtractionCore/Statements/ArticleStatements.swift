extension Article {
  /// Everybody who says something, by first statement, each once.
  public var speakers: [Speaker] {
    var seen: Set<String> = []
    return statements.compactMap(\.speaker).filter { seen.insert($0.name).inserted }
  }

  /// What somebody says: "Putin" finds Vladimir Putin's statements and "Vladimir Putin" those that
  /// the article gives to "Putin". Case does not matter; a different first name does.
  public func statements(by name: String) -> [Statement] {
    statements.filter { $0.speaker?.isCalled(name) ?? false }
  }
}

extension Speaker {
  /// Whether the speaker goes by that name: the shorter of both names ends the longer one.
  public func isCalled(_ other: String) -> Bool {
    let mine = Self.words(name)
    let theirs = Self.words(other)
    guard !mine.isEmpty, !theirs.isEmpty else { return false }
    let count = min(mine.count, theirs.count)
    return mine.suffix(count) == theirs.suffix(count)
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }
}
