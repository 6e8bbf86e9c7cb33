@_spi(Training) import ExtractionCore
import Foundation
import Markup

/// measure-statements names CORPUS.jsonl PRONOUNS.jsonl [FOUND.jsonl]
/// measure-statements marks CORPUS.jsonl
///
/// `names`: of the speakers that stand as a pronoun or a role, how many get the right name. The second
/// file lists them, resolved by hand: the document's id, the content's spans, the name. Statements are
/// found here by the shipped weights, or read from a third file (such as a trainer's held-out fold).
/// `marks`: of the direct speech of a corpus, how many stretches the quotation marks alone give.
let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "names" where arguments.count >= 4:
  let found = arguments.count > 4 ? try FoundNames(path: arguments[4]) : nil
  print(try NameMeasure(corpus: arguments[2], truth: arguments[3], found: found).line)
case "marks" where arguments.count == 3:
  print(try MarkMeasure(corpus: arguments[2]).line)
default:
  print("usage: measure-statements names CORPUS PRONOUNS [FOUND] | marks CORPUS")
  exit(64)
}
