import Foundation
import Glibc
import Newsroom

/// A small HTTP client that shows what went over the wire: one request, one connection.
struct LoopbackClient {
  struct Answer: Sendable {
    var status: Int
    var headers: [Header]
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  struct Unreachable: Error {}

  let address: NewsroomAddress

  func get(
    _ path: String, method: String = "GET", headers: [Header] = []
  ) async throws -> Answer {
    let fields = headers.map { "\($0.name): \($0.value)\r\n" }.joined()
    let head = "\(method) \(path) HTTP/1.1\r\nHost: newsroom\r\nConnection: close\r\n\(fields)\r\n"
    guard let port = UInt16(address.baseURL.split(separator: ":").last ?? "") else {
      throw Unreachable()
    }
    return try await withCheckedThrowingContinuation { continuation in
      // A thread of its own: waiting on a shared one would starve the newsroom.
      Thread.detachNewThread {
        continuation.resume(with: Result { try Self.exchange(Array(head.utf8), port: port) })
      }
    }
  }

  private static func exchange(_ request: [UInt8], port: UInt16) throws -> Answer {
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
    return answer(from: readAll(descriptor))
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = recv(descriptor, &chunk, chunk.count, 0), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  private static func answer(from bytes: [UInt8]) -> Answer {
    var end = 0
    while end + 4 < bytes.count, Array(bytes[end..<end + 4]) != Array("\r\n\r\n".utf8) { end += 1 }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    let headers = lines.dropFirst().compactMap { line -> Header? in
      let parts = line.split(separator: ":", maxSplits: 1)
      return parts.count == 2 ? Header(String(parts[0]), String(parts[1].dropFirst())) : nil
    }
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return Answer(
      status: status ?? 0, headers: headers, body: Array(bytes[min(end + 4, bytes.count)...]))
  }
}
