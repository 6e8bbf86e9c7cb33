import Testing

@testable import Fetching

@Suite struct `A compressed body` {
  private let text = Array("The quick brown fox, and more of it. ".utf8)

  private func isComplete(
    _ wire: [UInt8], coding: String, decoded: [UInt8], isChunked: Bool = false, cut: Int = 7
  ) throws -> Bool {
    var body = try #require(CodedBody(coding: coding, isChunked: isChunked))
    var rest = wire[...]
    while !rest.isEmpty {
      Array(rest.prefix(cut)).withUnsafeBytes { body.read($0) }
      rest = rest.dropFirst(cut)
    }
    return body.isComplete(decoded: decoded)
  }

  @Test(arguments: ["gzip", "x-gzip", "GZIP"])
  func `of gzip ends with its length`(coding: String) throws {
    let wire = Compressed.gzip(text)
    #expect(try isComplete(wire, coding: coding, decoded: text))
    for missing in 1...wire.count - 1 {
      #expect(try !isComplete(wire.dropLast(missing), coding: coding, decoded: text))
    }
  }

  @Test func `of zlib ends with its check sum`() throws {
    let long = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let wire = Compressed.zlib(long)
    #expect(try isComplete(wire, coding: "deflate", decoded: long))
    #expect(try !isComplete(wire.dropLast(1), coding: "deflate", decoded: long))
    #expect(try !isComplete(wire.dropLast(900), coding: "deflate", decoded: long))
  }

  @Test func `that is empty is complete`() throws {
    #expect(try isComplete([], coding: "gzip", decoded: []))
  }

  @Test(arguments: ["br", "identity", "gzip, gzip", ""])
  func `of another coding cannot be checked`(coding: String) {
    #expect(CodedBody(coding: coding, isChunked: false) == nil)
  }

  @Test(arguments: 1...40)
  func `is found in its chunks however they are cut up`(size: Int) throws {
    let wire = Compressed.gzip(text)
    let chunks = Compressed.chunked(wire, size: size)
    for cut in [1, 2, 3, 5, 8, 1000] {
      #expect(
        try isComplete(chunks, coding: "gzip", decoded: text, isChunked: true, cut: cut))
    }
    let short = Compressed.chunked(wire.dropLast(2), size: size)
    #expect(try !isComplete(short, coding: "gzip", decoded: text, isChunked: true))
  }

  @Test func `in damaged chunks is read to the end`() {
    var random = SeededGenerator(seed: 5)
    let clean = Compressed.chunked(text, size: 5)
    for _ in 0..<3000 {
      var reader = ChunkReader()
      var count = 0
      let wire = clean.damaged(by: &random)
      wire.withUnsafeBytes { bytes in
        var rest = bytes[...]
        while let content = reader.next(&rest) { count += content.count }
        #expect(rest.isEmpty)
      }
      #expect(count <= wire.count)
    }
  }
}
