import Glibc

/// Writes what Linux knows of this process, under the names that Prometheus's clients agreed on.
enum ProcessMetrics {
  static var text: String {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    return Exposition.single("process_cpu_seconds_total", "counter", cpu)
      + Exposition.single("process_resident_memory_bytes", "gauge", Double(residentBytes))
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// The second number of /proc/self/statm counts resident pages (proc_pid_statm(5)).
  private static var residentBytes: Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [UInt8](repeating: 0, count: 128)
    let count = fread(&line, 1, line.count, file)
    let fields = String(decoding: line[..<count], as: UTF8.self).split(separator: " ")
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
  }
}
