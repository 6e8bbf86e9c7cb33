import Foundation
import Testing

@Suite struct `A process that is killed` {
  @Test(.timeLimit(.minutes(2))) func `loses, doubles and tears nothing`() async throws {
    let folder = try ScratchFolder()
    // Each time at another moment of its work.
    for microseconds in [0, 400, 1100, 1900, 2600, 3800, 5300] {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = folder.path as String, delay = microseconds as Int] in
        let workload = CrashWorkload(folder: path)
        let before = workload.acknowledgedBytes
        Thread.detachNewThread {
          while workload.acknowledgedBytes < before + 500 { usleep(200) }
          usleep(UInt32(delay))
          kill(getpid(), SIGKILL)
        }
        try await workload.run()
      }
    }
    #expect(try await CrashWorkload(folder: folder.path).faults() == [])
  }
}
