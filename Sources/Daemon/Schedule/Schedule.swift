import Markup

/// Which feed is due when: a heap by time. Pure; it never looks at a clock.
struct Schedule: Sendable {
  /// A feed's turn.
  private struct Turn: Sendable {
    var due: Instant
    var url: String
    var ticket: Int
  }

  private var heap: [Turn] = []
  /// The ticket that counts for each feed; a turn with an older one is void. Feeds that are being
  /// polled have a ticket but no turn.
  private var tickets: [String: Int] = [:]
  private var issued = 0

  /// How many feeds there are.
  var count: Int { tickets.count }

  /// When the next feed is due; nil where none waits.
  var nextDue: Instant? { heap.first?.due }

  /// Whether the feed is known.
  func contains(_ url: String) -> Bool { tickets[url] != nil }

  /// Gives a feed its next turn, in place of the one it has.
  mutating func plan(_ url: String, at due: Instant) {
    issued += 1
    tickets[url] = issued
    heap.append(Turn(due: due, url: url, ticket: issued))
    siftUp(heap.count - 1)
    dropVoid()
  }

  /// Forgets a feed.
  mutating func remove(_ url: String) {
    tickets[url] = nil
    dropVoid()
  }

  /// Takes the feeds that are due by now, earliest first, at most so many; each is without a turn
  /// until it is planned again.
  mutating func take(dueBy now: Instant, atMost limit: Int) -> [String] {
    var taken: [String] = []
    while taken.count < limit, let first = heap.first, first.due <= now {
      popFirst()
      if tickets[first.url] == first.ticket { taken.append(first.url) }
      dropVoid()
    }
    return taken
  }

  /// Plans a feed again after its poll, if it is still known.
  mutating func replan(_ url: String, at due: Instant) {
    if contains(url) { plan(url, at: due) }
  }

  /// All feeds, in no order.
  var urls: some Collection<String> { tickets.keys }

  private mutating func dropVoid() {
    while let first = heap.first, tickets[first.url] != first.ticket { popFirst() }
  }

  private mutating func popFirst() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    siftDown(0)
  }

  private mutating func siftUp(_ index: Int) {
    var child = index
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].due < heap[parent].due else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func siftDown(_ index: Int) {
    var parent = index
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].due < heap[least].due {
        least = child
      }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
