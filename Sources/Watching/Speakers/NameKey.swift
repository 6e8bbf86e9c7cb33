/// What the spellings of one name have in common: "Zelensky", "Zelenskyy" and "Зеленский" have one
/// key, "Putin" and "Putina" have two.
///
/// Keys are for names only (entities and speakers); keywords are compared as they are written.
enum NameKey {
  /// The key of one folded word.
  static func of(_ folded: some Sequence<UInt8>) -> String {
    let word = String(decoding: Array(folded), as: UTF8.self)
    let latin = Romanization.latin(word)
    return skeleton(exonyms[latin] ?? latin)
  }

  /// The keys of the words of a text.
  static func keys(of text: String) -> [String] {
    let words = Words(text)
    return words.indices.map { of(words.folded(at: $0)) }
  }

  /// Romanisations differ in y, i and j, in kh and h, x and ks, and in doubled letters.
  private static func skeleton(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 3 else { return word }
    var key: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "y"): append(UInt8(ascii: "i"), to: &key)
      case UInt8(ascii: "j") where index > 0: append(UInt8(ascii: "i"), to: &key)
      case UInt8(ascii: "h") where key.last == UInt8(ascii: "k"):
        key[key.count - 1] = byte
      case UInt8(ascii: "x") where index > 0:
        append(UInt8(ascii: "k"), to: &key)
        append(UInt8(ascii: "s"), to: &key)
      default: append(byte, to: &key)
      }
    }
    if key.starts(with: "ie".utf8) { key.removeFirst() }
    return String(decoding: key, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to key: inout [UInt8]) {
    if key.last != byte || byte >= 0x80 { key.append(byte) }
  }

  /// Names whose spellings no rule joins: two languages' names of one place, and first names that
  /// newspapers write in either language.
  private static let exonyms: [String: String] = {
    let groups = [
      ["kyiv", "kiev", "kiew", "kijow"], ["kharkiv", "kharkov", "charkiw"],
      ["lviv", "lvov", "lwow", "lemberg"], ["odesa", "odessa"], ["chornobyl", "chernobyl"],
      ["zaporizhzhia", "zaporozhye", "zaporizhia", "zaporizhzhya", "zaporozhe"],
      ["mykolaiv", "nikolaev", "nikolayev"], ["dnipro", "dnepr", "dnieper"],
      ["luhansk", "lugansk"], ["moscow", "moskva", "moskau", "moscou"],
      ["kremlin", "kreml"], ["beijing", "peking"], ["mumbai", "bombay"],
      ["kolkata", "calcutta"], ["yangon", "rangoon"], ["myanmar", "burma"],
      ["turkey", "turkiye"], ["tehran", "teheran"], ["volodymyr", "wolodymyr", "vladimir"],
      ["oleksandr", "aleksandr", "alexander", "aleksander", "alexandr"],
      ["mykola", "nikolai", "nikolay"], ["dmytro", "dmitry", "dmitri", "dmitrii"],
      ["serhii", "serhiy", "sergei", "sergey"], ["andrii", "andriy", "andrei", "andrey"],
      ["yevhen", "evgeny", "yevgeny", "evgenii"], ["zelensky", "selenskyj", "zelenskyj"],
      ["lukashenko", "lukashenka"], ["lavrov", "lawrow"], ["peskov", "peskow"],
      ["muhammad", "mohammed", "mohamed", "mohammad", "muhammed"], ["hussein", "hussain"],
      ["gaddafi", "qaddafi", "kadhafi", "kaddafi"], ["khamenei", "chamenei"],
      ["netanyahu", "netanjahu", "netaniahou"], ["al", "el"],
    ]
    var table: [String: String] = [:]
    for group in groups {
      for name in group { table[name] = group[0] }
    }
    return table
  }()
}
