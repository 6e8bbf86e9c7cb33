/// Lets one loop sleep until it is rung or its time is up.
///
/// A ring while nobody waits is kept (once), so no wake-up is lost.
actor Bell {
  private var isRung = false
  private var sleeper: CheckedContinuation<Void, Never>?

  /// Wakes the sleeper, or the next one to lie down.
  func ring() {
    guard let sleeper else {
      isRung = true
      return
    }
    self.sleeper = nil
    sleeper.resume()
  }

  /// Returns when rung, when so many seconds are over, or when the task is cancelled.
  func wait(atMost seconds: Double, by time: some TimeSource) async {
    if isRung {
      isRung = false
      return
    }
    let alarm = Task {
      try? await time.sleep(seconds: seconds)
      if !Task.isCancelled { self.ring() }
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled { continuation.resume() } else { sleeper = continuation }
      }
    } onCancel: {
      Task { await self.ring() }
    }
    alarm.cancel()
  }
}
