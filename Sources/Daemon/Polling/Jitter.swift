import Markup

/// Chance that is none: a number that differs from feed to feed and from poll to poll, and is the
/// same whenever it is asked for again. It keeps feeds that failed together from coming back together.
enum Jitter {
  /// From 0 up to 1, from an address and a time (FNV-1a, finished as SplitMix64 does).
  static func of(_ url: String, _ now: Instant) -> Double {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in url.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash ^= UInt64(bitPattern: now.milliseconds)
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((hash ^ (hash >> 31)) >> 11) / Double(1 << 53)
  }
}
