import Markup

/// Looks at a text-level element for what a reader of the sentence around it does not read: text for
/// screen readers alone, and cards that pop up over a name.
struct InlineReader {
  let tree: HTMLTree
  let node: Int

  /// Whether the element is no part of the sentence that it stands in.
  func isAside(isMidSentence: Bool) -> Bool {
    let element = tree.nodes[node]
    let size = Int(element.end) - node
    guard element.tag == .span, size > 1, size <= Self.nodeLimit else { return false }
    return isInvisible || isMidSentence && isCard
  }

  /// Whether it is a line break in all but name: an element without content that is called one.
  var isBreak: Bool {
    let element = tree.nodes[node]
    guard element.tag == .span, Int(element.end) == node + 1,
      let value = tree.attribute(.class, of: node), value.count >= 2
    else { return false }
    return isNamed(Self.breakWords, value)
  }

  /// Whether style or class hide it from sight: `clip: rect(0 0 0 0)`, `sr-only`.
  private var isInvisible: Bool {
    guard tree.nodes[node].count > 0 else { return false }
    if let style = Self.style(of: node, in: tree),
      Self.hidingStyles.contains(where: {
        ByteSearch.index(of: $0, in: style, style.indices) != nil
      })
    {
      return true
    }
    guard let value = tree.attribute(.class, of: node), value.count >= 7 else { return false }
    return isNamed(Self.hidingWords, value)
  }

  private func isNamed(_ words: ClassWords, _ name: HTMLTree.Attribute) -> Bool {
    var hash: UInt64 = 0
    let range = Int(name.start)..<Int(name.start + name.count)
    return !words.read(tree.buffer, range, hash: &hash).isEmpty
  }

  /// The style of an element in lower case without spaces, as far as people write one; nil where there
  /// is none.
  static func style(of node: Int, in tree: HTMLTree) -> [UInt8]? {
    guard let style = tree.attribute(.style, of: node), style.count > 8 else { return nil }
    let start = Int(style.start)
    let written = tree.buffer[start..<start + min(Int(style.count), styleLimit)]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(written.count)
    for byte in written where byte != 0x20 { bytes.append(byte.asciiLowercased) }
    return bytes
  }

  private static let styleLimit = 1000

  /// Whether it starts with a picture and goes on with a link: a card of a person inside a sentence.
  private var isCard: Bool {
    var hasPicture = false
    for index in node + 1..<Int(tree.nodes[node].end) {
      switch tree.nodes[index].tag {
      case .text where !hasPicture: if !isBlank(index) { return false }
      case .img: hasPicture = true
      case .a where hasPicture: return true
      default: break
      }
    }
    return false
  }

  private func isBlank(_ index: Int) -> Bool {
    let run = tree.nodes[index]
    return tree.buffer[Int(run.start)..<Int(run.start + run.count)].allSatisfy { $0 <= 0x20 }
  }

  /// An element with more nodes than this is no word or card but a part of the page.
  private static let nodeLimit = 60
  private static let hidingStyles: [StaticString] = [
    "clip:rect(", "clip-path:inset(50%", "display:none",
  ]
  private static let breakWords = ClassWords(["-br- -linebreak- -line-break-"])
  private static let hidingWords = ClassWords([
    "-visually-hidden- -visuallyhidden- -sr-only- -screen-reader-only- -screen-reader-text-"
  ])
}
