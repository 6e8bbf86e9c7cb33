/// What the spellings of one name have in common: "Zelensky", "Zelenskyy" and "Зеленский" have one
/// key, "Putin" and "Putina" have two.
///
/// Keys are for names only (entities and speakers); keywords are compared as they are written.
enum NameKey {
  /// The key of one folded word.
  static func of(_ folded: some Sequence<UInt8>) -> String {
    let word = String(decoding: Array(folded), as: UTF8.self)
    let latin = Romanization.latin(word)
    let number = Int(exonyms.value(of: latin.utf8))
    return skeleton(number == 0 ? latin : exonymGroups[number - 1][0])
  }

  /// The keys of the words of a text.
  static func keys(of text: String) -> [String] {
    let words = Words(text)
    return words.indices.map { of(words.folded(at: $0)) }
  }

  /// Romanisations differ in y, i and j, in kh and h, x and ks, and in doubled letters.
  private static func skeleton(_ word: String) -> String {
    let bytes = Array(word.utf8)
    var key = [UInt8](repeating: 0, count: bytes.count * 2)
    let count = bytes.withUnsafeBufferPointer { writeSkeleton($0, to: &key) }
    return String(decoding: key[..<count], as: UTF8.self)
  }

  /// Writes what the romanisations of a word have in common, at most twice its length, and gives how
  /// many bytes that is. Words of up to three letters stay as they are.
  static func writeSkeleton(_ word: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) -> Int {
    var count = 0
    func append(_ byte: UInt8, to key: inout [UInt8]) {
      if count > 0, key[count - 1] == byte, byte < 0x80, word.count > 3 { return }
      key[count] = byte
      count += 1
    }
    for (index, byte) in word.enumerated() {
      switch byte {
      case UInt8(ascii: "y") where word.count > 3: append(UInt8(ascii: "i"), to: &key)
      case UInt8(ascii: "j") where word.count > 3 && index > 0: append(UInt8(ascii: "i"), to: &key)
      case UInt8(ascii: "h")
      where word.count > 3 && count > 0 && key[count - 1] == UInt8(ascii: "k"):
        key[count - 1] = byte
      case UInt8(ascii: "x") where word.count > 3 && index > 0:
        append(UInt8(ascii: "k"), to: &key)
        append(UInt8(ascii: "s"), to: &key)
      default: append(byte, to: &key)
      }
    }
    guard count > 2, key[0] == UInt8(ascii: "i"), key[1] == UInt8(ascii: "e") else { return count }
    key.removeFirst()
    key.append(0)
    return count - 1
  }

  /// Names whose spellings no rule joins: two languages' names of one place, and first names that
  /// newspapers write in either language.
  private static let exonymGroups = [
    ["kyiv", "kiev", "kiew", "kijow"], ["kharkiv", "kharkov", "charkiw"],
    ["lviv", "lvov", "lwow", "lemberg"], ["odesa", "odessa"], ["chornobyl", "chernobyl"],
    ["zaporizhzhia", "zaporozhye", "zaporizhia", "zaporizhzhya", "zaporozhe"],
    ["mykolaiv", "nikolaev", "nikolayev"], ["dnipro", "dnepr", "dnieper"],
    ["luhansk", "lugansk"], ["moscow", "moskva", "moskau", "moscou"],
    ["kremlin", "kreml"], ["beijing", "peking"], ["mumbai", "bombay"],
    ["kolkata", "calcutta"], ["yangon", "rangoon"], ["myanmar", "burma"],
    ["turkey", "turkiye"], ["tehran", "teheran"],
    ["volodymyr", "wolodymyr", "vladimir", "wladimir", "volodimir", "volodimer"],
    ["oleksandr", "aleksandr", "alexander", "aleksander", "alexandr", "aliaksandr", "alyaksandr"],
    ["mykola", "nikolai", "nikolay"], ["dmytro", "dmitry", "dmitri", "dmitrii"],
    ["serhii", "serhiy", "sergei", "sergey", "sergej", "serhij", "sergii"],
    ["andrii", "andriy", "andrei", "andrey", "andrej", "andrij"],
    ["yevhen", "evgeny", "yevgeny", "evgenii"], ["zelensky", "selenskyj", "zelenskyj"],
    ["lukashenko", "lukashenka", "lukaschenko", "loukachenko"],
    ["putin", "poutine"], ["ihor", "igor"], ["oleh", "oleg"], ["olha", "olga"],
    ["medvedev", "medwedew"], ["shoigu", "schoigu"], ["maria", "mariia", "mariya"],
    ["lavrov", "lawrow"], ["peskov", "peskow"],
    ["muhammad", "mohammed", "mohamed", "mohammad", "muhammed"], ["hussein", "hussain"],
    ["assad", "asad"], ["gaddafi", "qaddafi", "kadhafi", "kaddafi"], ["khamenei", "chamenei"],
    ["netanyahu", "netanjahu", "netaniahou"], ["al", "el"],
  ]

  /// Every spelling, with the number of its group from 1.
  static let exonyms: Lexicon = {
    var lexicon = Lexicon()
    for (index, group) in exonymGroups.enumerated() {
      for name in group { _ = lexicon.intern(name.utf8, as: UInt32(index + 1)) }
    }
    return lexicon
  }()
}
