/// Whether every term can have a position of its own (Hall 1935; found by augmenting paths).
enum Assignment {
  /// Whether distinct positions can be chosen, one out of each list.
  static func exists(_ lists: [[Int]]) -> Bool {
    var owners: [Int: Int] = [:]
    for index in lists.indices {
      var tried: Set<Int> = []
      guard assign(index, lists, &owners, &tried) else { return false }
    }
    return true
  }

  private static func assign(
    _ index: Int, _ lists: [[Int]], _ owners: inout [Int: Int], _ tried: inout Set<Int>
  ) -> Bool {
    for position in lists[index] where tried.insert(position).inserted {
      guard let owner = owners[position] else {
        owners[position] = index
        return true
      }
      if assign(owner, lists, &owners, &tried) {
        owners[position] = index
        return true
      }
    }
    return false
  }
}
