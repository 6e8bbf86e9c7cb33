/// What a cue can introduce.
struct CueFrame: OptionSet, Sendable, Hashable {
  var rawValue: UInt16

  /// A quotation: "…", he laughed.
  static let quote = CueFrame(rawValue: 1)
  /// A clause with "that".
  static let clause = CueFrame(rawValue: 2)
  /// A clause without "that": he said it was over.
  static let bare = CueFrame(rawValue: 4)
  /// An act on a thing: rejected the plan, proposed talks.
  static let object = CueFrame(rawValue: 8)
  /// To do something: vowed to, urged them to.
  static let infinitive = CueFrame(rawValue: 16)
  /// A listener comes first: told reporters that.
  static let listener = CueFrame(rawValue: 32)
  /// With a preposition of its own: called for, insisted on.
  static let preposition = CueFrame(rawValue: 64)
  /// Thought rather than said: believes, hopes.
  static let belief = CueFrame(rawValue: 128)
  /// "according to".
  static let according = CueFrame(rawValue: 256)
  /// A form that is a verb only with a subject before it: "reports", "claims".
  static let nounToo = CueFrame(rawValue: 512)
}
