import Foundation
import Testing

@testable import Daemon

@Suite struct `The systemd notifier` {
  @Test func `sends what sd_notify sends, to the socket that the environment names`() throws {
    let socket = try DatagramSocket()
    let notifier = SystemdNotifier(environment: ["NOTIFY_SOCKET": socket.path])
    notifier.tell(.ready)
    #expect(socket.receive() == "READY=1")
    notifier.tell(.alive)
    #expect(socket.receive() == "WATCHDOG=1")
    notifier.tell(.status("two\nlines"))
    #expect(socket.receive() == "STATUS=two lines")
    notifier.tell(.reloading)
    let reloading = try #require(socket.receive())
    #expect(reloading.hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
    notifier.tell(.stopping)
    #expect(socket.receive() == "STOPPING=1")
  }

  @Test func `says nothing where there is no systemd, or no socket at the path`() {
    SystemdNotifier(environment: [:]).tell(.ready)
    SystemdNotifier(environment: ["NOTIFY_SOCKET": "/nonexistent/socket"]).tell(.ready)
    let long = String(repeating: "x", count: 500)
    SystemdNotifier(environment: ["NOTIFY_SOCKET": "/" + long]).tell(.ready)
  }

  @Test(
    arguments: [
      (["WATCHDOG_USEC": "30000000"], 30.0),
      (["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"], nil),
      (["WATCHDOG_USEC": "0"], nil),
      (["WATCHDOG_USEC": "soon"], nil),
      ([:], nil),
    ] as [([String: String], Double?)])
  func `knows whether it is watched`(environment: [String: String], seconds: Double?) {
    #expect(SystemdNotifier(environment: environment).watchdogSeconds == seconds)
  }
}

/// A datagram socket at a path of its own, as systemd has one.
private final class DatagramSocket {
  let path: String
  private let descriptor: Int32

  init() throws {
    path = NSTemporaryDirectory() + "earshot-\(UUID().uuidString).sock"
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    try #require(bytes.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(status == 0)
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  func receive() -> String? {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }
}
