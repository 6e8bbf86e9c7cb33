import CLibCurl
import Glibc

/// The thread that owns libcurl: a serial executor that runs its actor's jobs and libcurl's sockets
/// by turns. So the compiler proves that every call into libcurl happens on one thread.
///
/// The thread starts with the first job and ends when it was told to and nothing is left to run; a
/// job that comes later starts it once more, so no caller waits for ever.
final class CurlThread: SerialExecutor, @unchecked Sendable {
  /// What is done between the jobs: libcurl's work. It returns how long the thread may sleep, in
  /// milliseconds, unless a socket or a job wakes it.
  typealias Turn = @Sendable () -> Int32

  private let multi: UnsafeMutableRawPointer?
  /// Guards everything below. A pthread mutex: `Synchronization.Mutex` gives false reports under the
  /// thread sanitizer.
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var jobs: [UnownedJob] = []
  private var turn: Turn?
  private var isRunning = false
  private var isAsleep = false
  private var isStopping = false
  private var thread = pthread_t()

  init(multi: UnsafeMutableRawPointer?) {
    self.multi = multi
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
  }

  deinit {
    if let multi { curl_multi_cleanup(multi) }
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Says what is done between the jobs.
  func attach(_ turn: @escaping Turn) {
    withLock { self.turn = turn }
  }

  /// Lets the thread end once nothing is left to run.
  func stop() {
    withLock {
      isStopping = true
      turn = nil
      wake()
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    withLock {
      jobs.append(job)
      isRunning ? wake() : start()
    }
  }

  func checkIsolated() {
    precondition(isCurrent, "libcurl is called on its own thread only")
  }

  func isIsolatingCurrentContext() -> Bool? { isCurrent }

  private var isCurrent: Bool {
    withLock { isRunning && pthread_equal(thread, pthread_self()) != 0 }
  }

  private func withLock<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }

  /// Wakes the thread out of its sleep; under the lock.
  private func wake() {
    guard isAsleep, let multi else { return }
    isAsleep = false
    curl_multi_wakeup(multi)
  }

  /// Starts the thread; under the lock, which the thread takes before anything else.
  private func start() {
    isRunning = true
    let context = Unmanaged.passRetained(self).toOpaque()
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let owner = Unmanaged<CurlThread>.fromOpaque(context).takeRetainedValue()
        owner.run()
        return nil
      }, context)
    precondition(failure == 0, "a process that cannot start a thread cannot fetch")
    pthread_detach(thread)
  }

  private func run() {
    Self.useUTF8()
    while let (batch, turn) = next() {
      for job in batch { job.runSynchronously(on: asUnownedSerialExecutor()) }
      guard let turn else { continue }
      sleep(turn())
    }
  }

  /// libcurl reads host names beyond ASCII in the encoding of the thread's locale, which is ASCII
  /// unless a program says otherwise; the rest of the process keeps its own. The few hundred bytes
  /// stay as long as the process.
  private static func useUTF8() { _ = utf8.map { uselocale($0.locale) } }

  /// The locale, made once.
  private static let utf8 = newlocale(1 << LC_CTYPE, "C.UTF-8", nil).map(Locale.init)

  private struct Locale: @unchecked Sendable { let locale: locale_t }

  /// The jobs to run now; nil at the end of the thread.
  private func next() -> ([UnownedJob], Turn?)? {
    withLock {
      isAsleep = false
      if jobs.isEmpty, isStopping {
        isRunning = false
        return nil
      }
      let batch = jobs
      jobs.removeAll(keepingCapacity: true)
      return (batch, turn)
    }
  }

  private func sleep(_ milliseconds: Int32) {
    guard let multi else { return }
    let mayWait = withLock {
      isAsleep = jobs.isEmpty && !isStopping
      return isAsleep
    }
    curl_multi_poll(multi, nil, 0, mayWait ? milliseconds : 0, nil)
  }
}
