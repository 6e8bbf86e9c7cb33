/// The entities that topics may name as `@id`.
struct Entities: Sendable {
  private let byID: [String: SpeakerEntity]

  /// Takes entities; of two with one id the first counts.
  init(_ entities: [SpeakerEntity]) {
    byID = Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The ids, sorted.
  var ids: [String] { byID.keys.sorted() }

  /// An entity and, for a group, its members and theirs; nil where the id is not known. Groups that
  /// hold one another are no trouble.
  /// - Parameter id: with or without its `@`.
  func speakers(of id: String) -> [WatchedSpeaker]? {
    let id = id.hasPrefix("@") ? String(id.dropFirst()) : id
    guard byID[id] != nil else { return nil }
    var found: [WatchedSpeaker] = []
    var seen: Set<String> = [id]
    var queue = [id]
    while let next = queue.popLast() {
      guard let entity = byID[next] else { continue }
      found.append(WatchedSpeaker(entity))
      queue += entity.members.reversed().filter { seen.insert($0).inserted }
    }
    return found
  }

  /// The id that was probably meant.
  func suggestion(for id: String) -> String? {
    Suggestion.nearest(to: id.hasPrefix("@") ? String(id.dropFirst()) : id, among: ids)
      .map { "@" + $0 }
  }
}
