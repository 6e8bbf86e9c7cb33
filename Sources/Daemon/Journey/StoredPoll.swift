import Storage

/// What a poll left in the store.
struct StoredPoll: Sendable {
  /// The feed's state after it.
  let state: FeedState
  /// The entries of the document.
  let entries: [NewEntry]
  /// The identities among them that the feed had not brought before.
  let unseen: Set<String>
  /// What is to be worked on now.
  let pending: [PendingEntry]
}
