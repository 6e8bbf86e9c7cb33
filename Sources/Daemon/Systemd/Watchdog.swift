import Markup

/// Tells systemd that the service is alive, as long as its loops go round: a loop that hangs lets the
/// watchdog bite.
struct Watchdog: Sendable {
  let notifier: SystemdNotifier
  let time: any TimeSource
  /// When the slowest loop last went round.
  let lastTurn: @Sendable () async -> Instant

  /// Runs until the task is cancelled; returns at once where nobody watches.
  func run() async {
    guard let limit = notifier.watchdogSeconds else { return }
    while !Task.isCancelled {
      if time.now().seconds(since: await lastTurn()) < limit { notifier.tell(.alive) }
      try? await time.sleep(seconds: limit / 3)
    }
  }
}
