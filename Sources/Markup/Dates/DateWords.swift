/// The words of dates: months in many languages, halves of the day, zones.
enum DateWords {
  /// Lower case, with accents off the Latin letters.
  static func folded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: bytes.map { $0.asciiLowercased }, as: UTF8.self)
    }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return String(String.UnicodeScalarView(text.unicodeScalars.compactMap { accents[$0] ?? $0 }))
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = {
    let from = "áàâäãåąçćčďéèêëęěğíìîïıłñńňóòôöõøőřśšşťúùûüůűýźżžάέήίόύώϊ"
    let to = "aaaaaaacccdeeeeeegiiiiilnnnooooooorsssтuuuuuuyzzzαεηιουωι"
    var table = Dictionary(
      zip(from.unicodeScalars, to.unicodeScalars), uniquingKeysWith: { first, _ in first })
    table["ť"] = "t"
    return table
  }()

  /// 1 to 12 for the name of a month or the beginning of one.
  static func month(_ word: String) -> Int? {
    if let number = months[word] { return number }
    guard word.unicodeScalars.count > 3 else { return nil }
    // Abbreviations of any length and endings of any case: the longest beginning that is known.
    for length in stride(from: word.unicodeScalars.count - 1, through: 3, by: -1) {
      let beginning = String(String.UnicodeScalarView(word.unicodeScalars.prefix(length)))
      if let number = months[beginning] { return number }
    }
    return nil
  }

  private static let months: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, line) in table.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

  /// One line a month: the beginnings that tell it from the others, accents off.
  private static let table = """
    jan janv ene gen jann styczen sty янв січ led leden οcak ocak oca ιαν ιανουαριου ian tammi gennaio 1月
    feb fev febr fevr lut fev фев лют uno unor sub subat φεβ helmi veebr 2月
    mar mars marz maerz mrz mrt maart martie мар бер bre brezen μαρ maalis 3月
    apr avr abr avril kwi апр кві dub duben nis nisan απρ huhti 4月
    may mai maj mag maggio mei мая май трав kve kveten kvetna μαι μαϊ toukokuuta touko maio mayo 5月
    jun juin junho giu cze czerwca czerwiec июн черв cer cerven cervna haz haziran ιουν kesa iun 6月
    jul juil julho lug lip июл лип cervenec cervence cvc tem temmuz ιουλ heina iul 7月
    aug aout ago agosto sie авг серп srp srpen agu agustos αυγ elo 8月
    sep sept set settembre wrz сен вер zar zari eyl eylul σεπ syys szept 9月
    oct okt out ott outubro ottobre paz окт жовт rij rijen eki ekim οκτ loka 10月
    nov noiembrie lis listopad ноя лист kas kasim νοε marras 11月
    dec dez dic des gru дек груд pro prosinec prosince ara aralik δεκ joulu 12月
    """

  /// True for the second half of the day, false for the first.
  static func half(_ word: String) -> Bool? {
    switch word {
    case "pm", "오후", "下午", "午後": true
    case "am", "오전", "上午", "午前": false
    default: nil
    }
  }

  /// Minutes east of UTC of a zone's name (RFC 822, section 5, and the names in use since).
  static func zone(_ word: String) -> Int? { zones[word] }

  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "a": -60, "n": 60, "m": -720, "y": 720,
    "west": 60, "bst": 60, "ist": 330, "cet": 60, "met": 60, "mez": 60, "cest": 120, "mest": 120,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "msd": 240, "trt": 180, "gst": 240,
    "pkt": 300, "sgt": 480, "hkt": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570,
    "aest": 600, "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780, "hst": -600, "akst": -540,
    "akdt": -480, "pst": -480, "pdt": -420, "pt": -480, "mst": -420, "mdt": -360, "mt": -420,
    "cst": -360, "cdt": -300, "ct": -360, "est": -300, "edt": -240, "et": -300, "ast": -240,
    "adt": -180, "nst": -210, "ndt": -150, "brt": -180, "art": -180,
  ]
}
