import Daemon
import ServiceLifecycle
import UnixSignals

/// Reads the configuration anew at each SIGHUP.
struct ReloadOnHangup: Service {
  let daemon: EarshotDaemon

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    for await _ in signals.cancelOnGracefulShutdown() { await daemon.reload() }
  }
}
