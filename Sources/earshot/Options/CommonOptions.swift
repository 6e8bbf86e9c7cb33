import ArgumentParser
import Daemon

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "The configuration file.")
  var config: String?

  @Option(help: "The state folder, whatever the configuration says.")
  var state: String?

  /// The configuration.
  /// - Parameters:
  ///   - isRequired: whether a command makes no sense without a file; else the defaults
  ///     serve where there is none.
  ///   - scope: how much of it is wanted.
  func load(
    isRequired: Bool = true, scope: ConfigurationLoader.Scope = .everything
  ) throws(CommandFailure) -> LoadedConfiguration {
    do {
      return try ConfigurationLoader.load(
        path: config, environment: Environment.all, stateOverride: state, isRequired: isRequired,
        scope: scope)
    } catch {
      throw CommandFailure(error)
    }
  }
}
