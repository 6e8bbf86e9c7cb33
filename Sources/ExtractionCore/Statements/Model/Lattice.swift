/// The labels of a token in the view of one cue.
enum ChainLabel: UInt8, Sendable {
  case outside, source, cue, content
}

/// The scores of a window: of each label at each token, and of each pair of neighbours' labels; and what
/// the decoder notes beside them.
///
/// Owns plain memory, as ``Cells`` do, that serves every cue of a text: the hot loops ask for no room and
/// count no references. Asking outside `0 ..< count` is the one thing a caller must not do.
struct Lattice: ~Copyable {
  /// The tokens of the window.
  private(set) var count = 0
  private var capacity = 0
  private var columns: Columns

  /// A number for each token of each kind, side by side.
  private struct Columns {
    let emissions: UnsafeMutablePointer<SIMD4<Int32>>
    let edges: UnsafeMutablePointer<SIMD16<Int32>>
    let forward: UnsafeMutablePointer<SIMD8<Int32>>
    let back: UnsafeMutablePointer<SIMD8<Int32>>
    let backward: UnsafeMutablePointer<SIMD8<Int32>>

    init(capacity: Int) {
      emissions = .allocate(capacity: capacity)
      edges = .allocate(capacity: capacity)
      forward = .allocate(capacity: capacity)
      back = .allocate(capacity: capacity)
      backward = .allocate(capacity: capacity)
    }

    func deallocate() {
      emissions.deallocate()
      edges.deallocate()
      forward.deallocate()
      back.deallocate()
      backward.deallocate()
    }
  }

  init() { columns = Columns(capacity: 0) }

  deinit { columns.deallocate() }

  /// Makes room for the scores of so many tokens; what is in it is to be overwritten.
  mutating func reset(_ count: Int) {
    self.count = count
    if count > capacity {
      columns.deallocate()
      capacity = count * 2
      columns = Columns(capacity: capacity)
    }
  }

  /// What each label of a token weighs.
  @inline(__always) var emissions: UnsafeMutablePointer<SIMD4<Int32>> { columns.emissions }
  /// At a token: what the step from its predecessor's label (row) to its own (column) weighs.
  @inline(__always) var edges: UnsafeMutablePointer<SIMD16<Int32>> { columns.edges }
  /// The best weight of each state at each token, by what stands before it, …
  @inline(__always) var forward: UnsafeMutablePointer<SIMD8<Int32>> { columns.forward }
  /// … where it came from, …
  @inline(__always) var back: UnsafeMutablePointer<SIMD8<Int32>> { columns.back }
  /// … and the best weight of what stands behind.
  @inline(__always) var backward: UnsafeMutablePointer<SIMD8<Int32>> { columns.backward }
}
