/// Takes the tags out of text that carries some where it should not.
enum MarkupRemover {
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var out: [UInt8] = []
    var isTag = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "<") {
        isTag = true
        out.append(0x20)
      } else if byte == UInt8(ascii: ">") {
        if !isTag { out.append(byte) }
        isTag = false
      } else if !isTag {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
