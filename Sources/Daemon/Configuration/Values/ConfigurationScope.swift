/// How much of a configuration is read.
public enum ConfigurationScope: Sendable {
  /// All of it, with every file that it names; topics are compiled.
  case everything
  /// The same, and the topics' own tests are run.
  case tested
  /// The settings of the configuration file alone: neither feeds nor topics nor other files, which
  /// a user who only reads the alert log may not even be allowed to read.
  case settings
}
