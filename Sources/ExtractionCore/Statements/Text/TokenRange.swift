extension Range where Bound == Int {
  /// The range from one place to another; empty where the end does not come after the start.
  ///
  /// Rules compute places on their own, and no text may make them crash.
  init(from start: Int, to end: Int) { self = start..<Swift.max(start, end) }
}
