import Hummingbird

/// Turns a reply into a response of the HTTP server.
struct ReplySender {
  static let chunkSize = 65_536

  let reply: Reply
  let method: HTTPRequest.Method

  var response: Response {
    var headers = HTTPFields()
    for header in reply.headers {
      guard let name = HTTPFields.Element.Name(header.name) else { continue }
      headers.append(.init(name: name, value: header.value))
    }
    return Response(status: .init(code: reply.status), headers: headers, body: body)
  }

  private var body: ResponseBody {
    switch reply.body {
    case .bytes(let bytes): full(bytes)
    case .stream(let opening, let byteCount, let pause, let isBrokenOff):
      streamed(opening, upTo: byteCount, pause: pause, isBrokenOff: isBrokenOff)
    }
  }

  /// A reply to HEAD tells the length of what it does not send.
  private func full(_ bytes: [UInt8]) -> ResponseBody {
    guard method == .head else { return ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)) }
    return ResponseBody(contentLength: bytes.count) { writer in try await writer.finish(nil) }
  }

  private func streamed(
    _ opening: [UInt8], upTo byteCount: Int, pause: Duration, isBrokenOff: Bool
  ) -> ResponseBody {
    let spaces = ByteBuffer(repeating: UInt8(ascii: " "), count: Self.chunkSize)
    return ResponseBody { writer in
      try await writer.write(ByteBuffer(bytes: opening))
      var rest = byteCount - opening.count
      while rest > 0 {
        if pause > .zero { try await Task.sleep(for: pause) }
        try await writer.write(spaces.getSlice(at: 0, length: min(rest, Self.chunkSize)) ?? spaces)
        rest -= Self.chunkSize
      }
      if isBrokenOff { throw BrokenOff() }
      try await writer.finish(nil)
    }
  }

  /// Closes the connection in the middle of a body.
  private struct BrokenOff: Error {}
}
