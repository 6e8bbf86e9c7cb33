/// Runs all threads of an automaton side by side over a text, each character once.
struct RegexMachine {
  private let program: RegexProgram
  private let ignoresCase: Bool
  private let text: [UInt8]
  private let range: Range<Int>
  /// The threads, the preferred ones first: where each stands and where its match began.
  private var threads: [(instruction: Int, start: Int)] = []
  private var next: [(instruction: Int, start: Int)] = []
  /// Per instruction, the step in which a thread last stood there.
  private var visited: [Int]
  private var step = 0
  private var stack: [Int] = []

  init(program: RegexProgram, ignoresCase: Bool, text: [UInt8], range: Range<Int>) {
    self.program = program
    self.ignoresCase = ignoresCase
    self.text = text
    self.range = range
    visited = [Int](repeating: -1, count: program.instructions.count)
  }

  /// The leftmost match, of those that start there the preferred one.
  mutating func run() -> Range<Int>? {
    var found: Range<Int>?
    var position = range.lowerBound
    while true {
      if found == nil { follow(from: 0, start: position, at: position) }
      let (value, length) = scalar(at: position)
      (threads, next) = (next, threads)
      next.removeAll(keepingCapacity: true)
      step += 1
      if threads.isEmpty, found != nil { return found }
      for thread in threads {
        switch program.instructions[thread.instruction] {
        case .match:
          found = thread.start..<position
        case .take(let set):
          if length > 0, program.sets[set].contains(value, ignoringCase: ignoresCase) {
            follow(from: thread.instruction + 1, start: thread.start, at: position + length)
          }
          continue
        default: continue
        }
        break
      }
      guard length > 0 else { return found }
      position += length
    }
  }

  /// Adds the threads that can be reached without taking a character.
  private mutating func follow(from instruction: Int, start: Int, at position: Int) {
    stack.append(instruction)
    while let here = stack.popLast() {
      guard visited[here] != step else { continue }
      visited[here] = step
      switch program.instructions[here] {
      case .jump(let target): stack.append(target)
      case .split(let first, let second):
        stack.append(second)
        stack.append(first)
      case .assert(let assertion):
        if holds(assertion, at: position) { stack.append(here + 1) }
      case .take, .match: next.append((here, start))
      }
    }
  }

  private func holds(_ assertion: RegexSyntax.Assertion, at position: Int) -> Bool {
    switch assertion {
    case .start: return position == range.lowerBound
    case .end: return position == range.upperBound
    case .wordBoundary: return isBoundary(position)
    case .noWordBoundary: return !isBoundary(position)
    }
  }

  private func isBoundary(_ position: Int) -> Bool {
    isWord(before: position) != isWord(after: position)
  }

  private func isWord(before position: Int) -> Bool {
    var start = position - 1
    while start > 0, start >= position - 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && isWord(after: start)
  }

  private func isWord(after position: Int) -> Bool {
    guard position < text.count else { return false }
    let value = UTF8Scalars.decode(text, at: position).value
    return ScalarSet.wordCharacters.contains(value, ignoringCase: false)
  }

  private func scalar(at position: Int) -> (value: UInt32, length: Int) {
    guard position < range.upperBound else { return (0, 0) }
    return UTF8Scalars.decode(text, at: position)
  }
}
