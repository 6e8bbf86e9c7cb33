/// What can be counted in a piece of text in one pass, and the hashes of its words.
struct TextMeasure {
  /// Code points; letters of scripts without spaces count three times.
  var length = 0
  /// Code points.
  var characters = 0
  /// Code points of scripts without spaces.
  var eastAsian = 0
  var words = 0
  var letters = 0
  var capitals = 0
  var digits = 0
  var spaces = 0
  var commas = 0
  /// Punctuation marks and quotation marks.
  var punctuation = 0
  var quotes = 0
  /// Words that start with a capital.
  var capitalizedWords = 0
  /// Sentence ends inside the text: a mark followed by a space.
  var sentences = 0
  var pipes = 0
  var slashes = 0
  var guillemets = 0
  var ats = 0
  /// Whether a number 1900 to 2099 stands in it.
  var hasYear = false
  /// Whether "12:30" or "12.30" stands in it.
  var hasClock = false
  var first: UInt32 = 0
  var last: UInt32 = 0
  /// The last code point that is no closing quotation mark or bracket.
  var lastMark: UInt32 = 0
  /// A hash of all words in order; 0 where there are none.
  var hash: UInt64 = 0

  /// Whether it ends like a sentence.
  var endsSentence: Bool {
    switch lastMark {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x61F, 0x964, 0x6D4: true
    default: false
    }
  }
  /// Whether anything in it is a letter or a digit.
  var isReadable: Bool { letters + digits > 0 }
}

/// Measures text and takes down its words as hashes of their folded letters.
struct TextMeasurer {
  /// The hashes of the words of all texts measured so far.
  private(set) var words: [UInt32] = []
  private var wordHash: UInt32 = 0x811C_9DC5
  private var wordCharacters = 0
  private var number = 0
  private var digitRun = 0
  private var clockDigits = 0

  /// Measures a range of valid UTF-8 and appends its words.
  mutating func measure(_ bytes: [UInt8], _ range: Range<Int>) -> TextMeasure {
    var measure = TextMeasure()
    var index = range.lowerBound
    var previous: UInt32 = 0x20
    clockDigits = 0
    while index < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: index)
      index += length
      measure.characters += 1
      take(scalar, after: previous, into: &measure)
      previous = scalar
    }
    endWord(&measure)
    measure.last = previous
    measure.length = measure.characters + 2 * measure.eastAsian
    return measure
  }

  @inline(__always)
  private mutating func take(
    _ scalar: UInt32, after previous: UInt32, into measure: inout TextMeasure
  ) {
    if measure.first == 0 { measure.first = scalar }
    if scalar < 0x80 {
      takeASCII(UInt8(truncatingIfNeeded: scalar), after: previous, into: &measure)
    } else {
      takeOther(scalar, into: &measure)
    }
  }

  @inline(__always)
  private mutating func takeASCII(
    _ byte: UInt8, after previous: UInt32, into measure: inout TextMeasure
  ) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      letter(UInt32(byte), isCapital: false, into: &measure)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      letter(UInt32(byte | 0x20), isCapital: true, into: &measure)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      digit(byte, into: &measure)
    case UInt8(ascii: "_"):
      extendWord(UInt32(byte))
    default:
      mark(byte, after: previous, into: &measure)
    }
  }

  @inline(__always)
  private mutating func letter(_ folded: UInt32, isCapital: Bool, into measure: inout TextMeasure) {
    measure.letters += 1
    if isCapital {
      measure.capitals += 1
      if wordCharacters == 0 { measure.capitalizedWords += 1 }
    }
    measure.lastMark = folded
    extendWord(folded)
    digitRun = 0
  }

  @inline(__always)
  private mutating func extendWord(_ folded: UInt32) {
    wordHash = (wordHash ^ folded) &* 0x0100_0193
    wordCharacters += 1
  }

  private mutating func digit(_ byte: UInt8, into measure: inout TextMeasure) {
    measure.digits += 1
    measure.lastMark = UInt32(byte)
    if digitRun == 0 { number = 0 }
    digitRun += 1
    if digitRun <= 6 { number = number * 10 + Int(byte - UInt8(ascii: "0")) }
    extendWord(UInt32(byte))
  }

  private mutating func mark(
    _ byte: UInt8, after previous: UInt32, into measure: inout TextMeasure
  ) {
    let numberBefore = digitRun == wordCharacters ? digitRun : 0
    endWord(&measure)
    clockDigits = 0
    switch byte {
    case UInt8(ascii: " "):
      measure.spaces += 1
      if previous == 0x2E || previous == 0x3F || previous == 0x21 { measure.sentences += 1 }
      return
    case UInt8(ascii: ","):
      measure.commas += 1
      measure.punctuation += 1
    case UInt8(ascii: ":"), UInt8(ascii: "."):
      if numberBefore == 1 || numberBefore == 2 { clockDigits = 1 }
      if byte == UInt8(ascii: ".") { measure.punctuation += 1 }
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): measure.punctuation += 1
    case UInt8(ascii: "\""):
      measure.punctuation += 1
      measure.quotes += 1
      return
    case UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return
    case UInt8(ascii: "|"): measure.pipes += 1
    case UInt8(ascii: "/"): measure.slashes += 1
    case UInt8(ascii: "@"): measure.ats += 1
    default: break
    }
    measure.lastMark = UInt32(byte)
  }

  private mutating func takeOther(_ scalar: UInt32, into measure: inout TextMeasure) {
    if Scalars.isWord(scalar) {
      if Scalars.isEastAsian(scalar) { measure.eastAsian += 1 }
      let folded = Scalars.lowercase(scalar)
      letter(folded, isCapital: folded != scalar, into: &measure)
      return
    }
    if scalar == 0xAD || 0x300..<0x370 ~= scalar { return }
    endWord(&measure)
    clockDigits = 0
    switch scalar {
    case 0x201C, 0x201D, 0xAB, 0xBB, 0x201E, 0x300C, 0x300D:
      measure.quotes += 1
      measure.punctuation += 1
      if scalar == 0xBB { measure.guillemets += 1 }
      if scalar == 0x201D || scalar == 0xBB || scalar == 0x300D || scalar == 0x201C { return }
    case 0x2019, 0x300F: return
    case 0x203A: measure.guillemets += 1
    case 0x3001, 0xFF0C, 0x60C:
      measure.commas += 1
      measure.punctuation += 1
    case 0x3002, 0xFF01, 0xFF1F, 0x2026, 0x61F: measure.punctuation += 1
    default: break
    }
    measure.lastMark = scalar
  }

  private mutating func endWord(_ measure: inout TextMeasure) {
    guard wordCharacters > 0 else { return }
    if digitRun == wordCharacters {
      if digitRun == 4, 1900..<2100 ~= number { measure.hasYear = true }
      if digitRun == 2, clockDigits == 1 { measure.hasClock = true }
    }
    digitRun = 0
    let word = wordHash ^ wordHash >> 15
    words.append(word)
    measure.words += 1
    measure.hash = (measure.hash ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
    measure.hash ^= measure.hash >> 31
    wordHash = 0x811C_9DC5
    wordCharacters = 0
  }
}
