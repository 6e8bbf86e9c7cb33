/// What becomes of copies where people read alerts; the log has them all.
public enum CopyMode: String, Sendable, Hashable, CaseIterable {
  /// Each story once, with the number of its copies.
  case fold
  /// Every alert.
  case all
  /// No copies, and no word about them.
  case hide
}
