/// What a signature must have for a topic to hold of its document: a topic without what it cannot
/// hold without. It lets through every document that the topic holds of, and few others.
public struct DocumentFilter: Sendable, Hashable {
  /// What must be there.
  indirect enum Clause: Sendable, Hashable {
    /// Nothing is known about what must be there.
    case anything
    case feature(UInt64)
    case all([Clause])
    case any([Clause])
  }

  let clause: Clause

  /// Whether it lets everything through: the topic has nothing that signatures could show, such as a
  /// regular expression alone.
  public var isOpen: Bool { clause == .anything }

  /// Whether a document of this signature has to be looked at.
  /// - Parameter signature: the bytes of a ``DocumentSignature``; none, or of another version, let
  ///   through.
  public func passes(_ signature: UnsafeRawBufferPointer) -> Bool { missing(signature) == 0 }

  /// How many of the parts that must all be there are missing; 0 where it passes, 1 where it passes
  /// but for one part. Of a topic that is no AND, many or none.
  public func missing(_ signature: UnsafeRawBufferPointer) -> Int {
    guard signature.first == DocumentSignature.version, signature.count > 1 else { return 0 }
    let bits = UnsafeRawBufferPointer(rebasing: signature[1...])
    guard case .all(let parts) = clause else {
      return clause.holds { Self.isSet($0, bits) } ? 0 : .max
    }
    return parts.count { part in !part.holds { Self.isSet($0, bits) } }
  }

  private static func isSet(_ feature: UInt64, _ bits: UnsafeRawBufferPointer) -> Bool {
    var isSet = true
    DocumentSignature.forEachBit(of: feature, in: bits.count * 8) { bit in
      isSet = isSet && bits[bit >> 3] >> UInt8(bit & 7) & 1 == 1
    }
    return isSet
  }
}

extension DocumentFilter.Clause {
  /// Whether what must be there is, by what is told of each feature.
  func holds(_ isThere: (UInt64) -> Bool) -> Bool {
    switch self {
    case .anything: true
    case .feature(let feature): isThere(feature)
    case .all(let parts): parts.allSatisfy { $0.holds(isThere) }
    case .any(let parts): parts.contains { $0.holds(isThere) }
    }
  }

  /// All of several, told as plainly as it goes.
  static func allOf(_ parts: [Self]) -> Self {
    let known = parts.filter { $0 != .anything }
    return known.isEmpty ? .anything : known.count == 1 ? known[0] : .all(known)
  }

  /// One of several, told as plainly as it goes.
  static func anyOf(_ parts: [Self]) -> Self {
    if parts.contains(.anything) { return .anything }
    return parts.count == 1 ? parts[0] : .any(parts)
  }
}
