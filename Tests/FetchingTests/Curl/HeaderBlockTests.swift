import Testing

@testable import Fetching

@Suite struct `A block of header fields` {
  private func block(_ text: String) -> HeaderBlock { block(Array(text.utf8)) }

  private func block(_ bytes: [UInt8]) -> HeaderBlock {
    var block = HeaderBlock()
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let isRead = Array(line).withUnsafeBytes { block.read($0) }
      if !isRead { break }
    }
    return block
  }

  @Test func `keeps names in lower case and values as they are`() {
    let head = block("HTTP/1.1 200 OK\r\nETag:  W/\"a b\" \r\nX-Empty:\r\nLink: <a:b>\r\n\r")
    #expect(head.status == 200)
    #expect(head.isComplete)
    #expect(head.value("etag") == "W/\"a b\"")
    #expect(head.value("x-empty") == "")
    #expect(head.value("link") == "<a:b>")
  }

  @Test func `forgets an interim answer`() {
    let head = block("HTTP/1.1 103 Early\r\nETag: \"1\"\r\n\r\nHTTP/2 304\r\nVary: *\r")
    #expect(head.status == 304)
    #expect(head.value("etag") == nil)
    #expect(head.value("vary") == "*")
    #expect(!head.isComplete)
  }

  @Test func `reads what is not UTF-8 as Latin-1`() {
    #expect(block(Array("HTTP/1.1 200\r\nX: ".utf8) + [0xe9]).value("x") == "é")
  }

  @Test func `stops at its bound`() {
    var head = HeaderBlock()
    let line = [UInt8](repeating: 0x61, count: HeaderBlock.limit)
    let first = line.withUnsafeBytes { head.read($0) }
    let second = line.withUnsafeBytes { head.read($0) }
    #expect(first)
    #expect(!second)
  }

  @Test func `survives any damage`() {
    var random = SeededGenerator(seed: 3)
    let clean = Array("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nA: b\r\n\r\nHTTP/1.1 304 N\r\n".utf8)
    for _ in 0..<3000 {
      let head = block(clean.damaged(by: &random))
      #expect((0...999).contains(head.status))
    }
  }
}
