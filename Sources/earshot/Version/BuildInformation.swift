import BuildStamp

/// What this build is.
enum BuildInformation {
  /// The version (semver.org).
  static let version = "0.1.0"
  /// The commit that it was built from.
  static let commit = String(cString: earshot_commit())
}
