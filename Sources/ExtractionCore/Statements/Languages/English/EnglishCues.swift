extension English {
  /// Cue verbs by what they introduce. A name alone stands for its regular forms.
  static let cues: [(CueFrame, String)] = [
    ([.quote, .clause, .bare], "say says saying said"),
    (
      [.quote, .clause, .bare],
      """
      add, note, argue, insist, claim, state, declare, explain, stress, emphasize, emphasise, \
      announce, acknowledge, warn, predict, suggest, confirm, deny, assert, contend, maintain, \
      reiterate, allege, testify, concede, recall, remark, observe, point, complain, caution, \
      conclude, lament, boast, joke, quip, vow, pledge, swear swears swearing swore sworn, estimate, \
      repeat, counter, recount, affirm, reveal, disclose, proclaim, hint, underscore, highlight, \
      underline, respond, reply, write writes writing wrote written, tweet, post, \
      admit admits admitting admitted, conjecture, assure, clarify, elaborate, speculate, muse
      """
    ),
    (
      [.quote],
      """
      ask, continue, go goes going went gone, shout, exclaim, yell, laugh, sigh, whisper, interject, \
      agree, begin begins beginning began begun, tell tells telling told, read reads reading, \
      describe, call, label, dub dubs dubbing dubbed, conclude, retort, rant, blast, slam slams \
      slamming slammed, mock, tease, urge, advise, promise, vent, marvel, demand
      """
    ),
    ([.clause, .bare, .listener], "tell tells telling told, assure, inform, remind, warn"),
    ([.clause], "agree, report, promise, demand, mean means meaning meant, propose, recommend"),
    (
      [.object],
      """
      reject, propose, demand, deny, condemn, denounce, reiterate, oppose, dismiss, criticize, \
      criticise, welcome
      """
    ),
    ([.infinitive], "urge, encourage, vow, pledge, promise, threaten, offer, refuse, implore, beg"),
    ([.preposition], "call, insist"),
    (
      [.clause, .bare, .belief],
      """
      think thinks thinking thought, believe, hope, know knows knowing knew known, feel feels \
      feeling felt, expect, fear, doubt, want, suspect, wonder, consider
      """
    ),
    ([.according], "accord according"),
    (
      [.nounToo],
      """
      claim claims, report reports, state states, note notes, point points, post posts, \
      remark remarks, estimate estimates, hint hints, joke jokes, promise promises, demand demands, \
      threat threats, call calls, boast boasts, tweet tweets, pledge pledges, vow vows, read, \
      complaint, caution, lament, counter, offer offers, hope hopes, fear fears, doubt doubts, \
      highlight highlights, stress, address
      """
    ),
  ]
}
