import ExtractionCore
import Watching

/// A document cut in the plainest way: what the reference evaluator reads. It knows only the letters
/// that the random documents are made of.
struct NaiveText {
  struct Word {
    var text: String
    var field: Int
    var range: Range<Int>
    var sentence: Int
    var paragraph: Int
  }

  let document: Document
  private(set) var words: [Word] = []

  init(_ document: Document) {
    self.document = document
    for (number, field) in Match.Field.allFields.enumerated() {
      read(document.text(of: field), field: number)
    }
  }

  /// Letter by letter; a sentence ends with a full stop, a paragraph with a line end.
  private mutating func read(_ text: String, field: Int) {
    var (sentence, paragraph) = (field * 1000, field * 1000)
    var (current, last) = ("", "")
    var offset = 0
    for character in text + " " {
      if character.isLetter || character.isNumber {
        current.append(character)
      } else {
        if !current.isEmpty {
          words.append(
            Word(
              text: current.lowercased(), field: field,
              range: offset - current.utf8.count..<offset, sentence: sentence,
              paragraph: paragraph))
        }
        if !current.isEmpty { last = current }
        current = ""
        // A single letter before a full stop is an initial.
        if character == ".", last.count > 1 { sentence += 1 }
        if character == "\n" { (sentence, paragraph) = (sentence + 1, paragraph + 1) }
      }
      offset += String(character).utf8.count
    }
  }

  /// The numbers of the words of a field.
  func indices(ofField field: Int) -> [Int] { words.indices.filter { words[$0].field == field } }

  /// The words that lie whole in a statement's pieces, piece by piece.
  func pieces(of statement: Statement) -> [[Int]] {
    let field = statement.field == .title ? 0 : 2
    return statement.spans.map { span in
      words.indices.filter {
        words[$0].field == field && span.lowerBound <= words[$0].range.lowerBound
          && words[$0].range.upperBound <= span.upperBound
      }
    }
  }
}

extension Match.Field {
  /// In the order that positions are counted.
  static let allFields: [Match.Field] = [.title, .summary, .text]
}
