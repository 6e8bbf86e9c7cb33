/// A piece of an expression as the lexer sees it.
struct ExpressionToken {
  enum Kind: Equatable {
    case open
    case close
    /// A word with everything that may stand in one.
    case word(String)
    /// `"…"`, without its marks.
    case phrase(String)
    /// `/…/i`, with its slashes and flags.
    case regex(String)
    /// `@name`, with its `@`.
    case entity(String)
    /// `name:`, without the colon.
    case field(String)
    case and
    case or
    /// `NOT`, `-` or `!`.
    case not
    case says
    case near(Expression.Distance, isOrdered: Bool)
    /// `=`
    case exact
    /// `~` before a word.
    case stem
    /// `~5` after a phrase.
    case slop(Int)
    /// `^20` after a term.
    case boost(String)
    /// A character that starts nothing.
    case stray(String)
    case end
  }

  var kind: Kind
  /// In UTF-8 bytes of the expression.
  var range: Range<Int>
}
