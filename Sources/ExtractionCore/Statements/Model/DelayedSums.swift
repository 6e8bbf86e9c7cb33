/// Feature lists of one place after another, each summed only when the next one is written: by then the
/// processor has fetched its rows.
struct DelayedSums: ~Copyable {
  private var list: FeatureList
  private var last: FeatureList
  private var waiting = -1

  init(for table: WeightTable) {
    list = FeatureList(for: table)
    last = FeatureList(for: table)
  }

  /// Writes the features of a place, then sums those of the place before.
  /// - Parameters:
  ///   - place: anything that tells where the sum belongs, not below 0.
  ///   - add: writes the features.
  ///   - sum: takes a place and its features.
  @inline(__always)
  mutating func append(
    _ place: Int, _ add: (inout FeatureList) -> Void, sum: (Int, borrowing FeatureList) -> Void
  ) {
    list.removeAll()
    add(&list)
    finish(sum)
    swap(&list, &last)
    waiting = place
  }

  /// Sums the features of the last place.
  @inline(__always)
  mutating func finish(_ sum: (Int, borrowing FeatureList) -> Void) {
    if waiting >= 0 { sum(waiting, last) }
    waiting = -1
  }
}
