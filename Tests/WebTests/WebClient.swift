import Foundation
import Glibc
import Markup

/// A small HTTP client over a plain socket: it sends what no library would.
struct WebClient: Sendable {
  struct Answer: Sendable {
    var status: Int
    var headers: [String: String]
    var body: String

    var json: JSONValue? { try? JSONValue(parsing: body.utf8) }
  }

  struct Unreachable: Error {}

  let port: UInt16

  init(_ baseURL: String) throws {
    guard let port = UInt16(baseURL.split(separator: ":").last ?? "") else { throw Unreachable() }
    self.port = port
  }

  /// Sends a request and reads until the connection closes, or until a text has come; notifies
  /// somebody when the answer starts.
  func get(
    _ target: String, method: String = "GET", host: String = "127.0.0.1", headers: String = "",
    until end: String? = nil, notifying started: AsyncStream<Void>.Continuation? = nil
  ) async throws -> Answer {
    let head =
      "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\(headers)\r\n"
    return try await withCheckedThrowingContinuation { continuation in
      // A thread of its own: waiting on a shared one would starve the server.
      Thread.detachNewThread {
        continuation.resume(with: Result { try exchange(Array(head.utf8), until: end, started) })
      }
    }
  }

  private func exchange(
    _ request: [UInt8], until end: String?, _ started: AsyncStream<Void>.Continuation?
  ) throws -> Answer {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    // A test that waits in vain fails instead of hanging.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    target.sin_port = port.bigEndian
    target.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &target) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0, send(descriptor, request, request.count, 0) == request.count else {
      throw Unreachable()
    }
    return Self.answer(Self.read(descriptor, until: end, started))
  }

  private static func read(
    _ descriptor: Int32, until end: String?, _ started: AsyncStream<Void>.Continuation?
  ) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = recv(descriptor, &chunk, chunk.count, 0), count > 0 {
      bytes += chunk[..<count]
      started?.yield()
      if let end, String(decoding: bytes, as: UTF8.self).contains(end) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func answer(_ text: String) -> Answer {
    let parts = text.components(separatedBy: "\r\n\r\n")
    let lines = (parts.first ?? "").components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let field = line.split(separator: ":", maxSplits: 1).map(String.init)
      guard field.count == 2 else { continue }
      headers[field[0].lowercased()] = String(field[1].dropFirst())
    }
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return Answer(
      status: status ?? 0, headers: headers,
      body: parts.dropFirst().joined(separator: "\r\n\r\n"))
  }
}
