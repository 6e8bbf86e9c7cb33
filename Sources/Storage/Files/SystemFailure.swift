import Glibc

/// Why a system call failed, in the system's words.
struct SystemFailure: Error, Sendable, Hashable, CustomStringConvertible {
  let code: Int32

  /// The reason of the call that failed last on this thread.
  static var last: SystemFailure { SystemFailure(code: errno) }

  /// "permission denied"
  var description: String { String(cString: strerror(code)).lowercased() }
}
