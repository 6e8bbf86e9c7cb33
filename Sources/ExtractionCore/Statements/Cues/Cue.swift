/// A cue that rules found: the words that say that something is said.
struct Cue: Sendable {
  /// The token that makes it one.
  var head: Int
  /// With auxiliaries and particles: "has pointed out".
  var range: Range<Int>
  /// What it can introduce.
  var frame: CueFrame
  /// Who, where the passage tells.
  var subject: Range<Int>?
  /// Whether the subject stands right of the cue: said Putin.
  var isInverted = false
  /// Whether the subject is that of the cue before: X said A and added B.
  var sharesSubject = false
  /// Whether the speaker stands in a by-phrase: was rejected by Kyiv.
  var isPassive = false
  /// Whether its clause may follow a comma: „sagte, er komme“.
  var takesComma = false
  /// The „wie“ that opens the attribution: „wie Merkel mitteilte“.
  var opening: Int?
  /// "adding", "saying" after a comma.
  var isParticiple = false

  /// Where the attribution starts and ends: subject and cue.
  var extent: Range<Int> {
    guard let subject, !sharesSubject else { return range }
    return min(subject.lowerBound, range.lowerBound)..<max(subject.upperBound, range.upperBound)
  }
}
