import Glibc
import Markup

/// A raw server on loopback: each request's head goes to a script, which writes whatever bytes it
/// likes. A thread for each connection, no port fixed, nothing waits for time to pass.
final class LoopbackServer: @unchecked Sendable {
  /// What becomes of the connection after an answer.
  enum After {
    case keep
    case close
    /// Closed with RST instead of FIN.
    case reset
  }

  typealias Script = @Sendable (Exchange) -> After

  let port: Int
  private let listener: Int32
  private let script: Script
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var heads: [String] = []
  private var connections: Set<Int32> = []
  private var accepted = 0

  init(_ script: @escaping Script) throws {
    self.script = script
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
    (listener, port) = try Self.listen()
    Self.inThread { [self] in acceptAll() }
  }

  /// An address of this server.
  func url(_ path: String, host: String = "127.0.0.1") throws -> WebURL {
    guard let url = WebURL("http://\(host):\(port)\(path)") else { throw LoopbackFailure() }
    return url
  }

  /// The heads of the requests so far, in order of arrival.
  var requests: [String] { withLock { heads } }

  /// How many connections were made so far.
  var connectionCount: Int { withLock { accepted } }

  func stop() {
    withLock {
      shutdown(listener, Int32(SHUT_RDWR))
      for connection in connections { shutdown(connection, Int32(SHUT_RDWR)) }
    }
  }

  private func acceptAll() {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { break }
      withLock {
        connections.insert(connection)
        accepted += 1
      }
      Self.inThread { [self] in serve(connection) }
    }
    close(listener)
  }

  private func serve(_ connection: Int32) {
    var after = After.keep
    while after == .keep, let head = Self.readHead(connection) {
      withLock { heads.append(head) }
      after = script(Exchange(head: head, connection: connection))
    }
    if after == .reset {
      var linger = linger(l_onoff: 1, l_linger: 0)
      setsockopt(
        connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }
    withLock { _ = connections.remove(connection) }
    close(connection)
  }

  private func withLock<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }

  private static func readHead(_ connection: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) == 1 {
      bytes.append(byte)
      if bytes.suffix(4) == [13, 10, 13, 10] { return String(decoding: bytes, as: UTF8.self) }
    }
    return nil
  }

  private static func listen() throws -> (Int32, Int) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, size) == 0 && Glibc.listen(listener, 128) == 0
          && getsockname(listener, pointer, &size) == 0
      }
    }
    guard isListening else { throw LoopbackFailure() }
    return (listener, Int(UInt16(bigEndian: address.sin_port)))
  }

  private static func inThread(_ body: @escaping @Sendable () -> Void) {
    final class Box {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Box(body)).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        context.map { Unmanaged<Box>.fromOpaque($0).takeRetainedValue().body() }
        return nil
      }, context)
    pthread_detach(thread)
  }
}

/// A request and the connection that waits for its answer.
struct Exchange: Sendable {
  /// The request line and the header fields.
  let head: String
  fileprivate let connection: Int32

  /// The request's path with its query.
  var path: String { head.split(separator: " ").dropFirst().first.map(String.init) ?? "" }

  /// A header field's value; the name as it stands in the request.
  func field(_ name: String) -> String? {
    head.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }
      .map { String($0.dropFirst(name.count + 2)) }
  }

  /// Sends bytes; false when the peer has gone.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends a whole answer with its length.
  func answer(_ status: String, _ fields: [String] = [], body: [UInt8] = []) -> LoopbackServer.After
  {
    let lines = ["HTTP/1.1 \(status)"] + fields + ["Content-Length: \(body.count)", "", ""]
    send(Array(lines.joined(separator: "\r\n").utf8) + body)
    return .keep
  }

  /// Waits until the peer has gone.
  func waitForEnd() {
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) > 0 {}
  }
}

/// The loopback interface could not be used.
struct LoopbackFailure: Error {}
