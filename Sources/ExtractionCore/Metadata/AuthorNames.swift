import Markup

/// The names of authors as metadata give them.
enum AuthorNames {
  /// The names under `author` of an object of JSON-LD.
  static func written(in datum: LinkedDatum) -> [String] {
    guard let author = datum["author"] ?? datum["creator"] else { return [] }
    let entries = author.array ?? [author]
    return entries.flatMap { entry -> [String] in
      if let name = entry.string { return [name] }
      switch entry["name"] {
      case .string(let name): return [name]
      case .array(let names): return names.compactMap(\.string)
      default: return []
      }
    }
  }
}
