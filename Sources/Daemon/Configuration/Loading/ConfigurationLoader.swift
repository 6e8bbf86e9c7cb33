/// Finds and reads the configuration.
public enum ConfigurationLoader {
  /// How much of a configuration is read.
  public typealias Scope = ConfigurationScope

  /// Reads the configuration file and every file that it names.
  ///
  /// A topic whose expression is wrong stops nothing: it is among the warnings.
  /// - Parameters:
  ///   - path: the file; nil to look where ``places(environment:)`` says.
  ///   - environment: the process's environment (`EARSHOT_CONFIG`, `HOME`, `STATE_DIRECTORY`).
  ///   - stateOverride: the state folder, whatever the file says (`--state`).
  ///   - isRequired: whether it is an error when there is no file at any of the usual places; else
  ///     the defaults serve.
  ///   - scope: how much of it is wanted.
  /// - Throws: ``ConfigurationError`` with every problem of every file.
  public static func load(
    path: String?, environment: [String: String], stateOverride: String? = nil,
    isRequired: Bool = true, scope: Scope = .everything
  ) throws(ConfigurationError) -> LoadedConfiguration {
    guard let path = path ?? found(environment) else {
      guard !isRequired else { throw nothingFound(environment) }
      var reading = ConfigurationReading(
        environment: environment, stateOverride: stateOverride, scope: scope)
      return try reading.finished(path: nil)
    }
    var reading = ConfigurationReading(
      environment: environment, stateOverride: stateOverride, scope: scope)
    try reading.open(path)
    return try reading.finished(path: path)
  }

  /// Where a configuration file is looked for, in order.
  public static func places(environment: [String: String]) -> [String] {
    var places: [String] = []
    if let named = environment["EARSHOT_CONFIG"], !named.isEmpty { places.append(named) }
    places.append("./config/earshot.yaml")
    if let home = environment["HOME"], !home.isEmpty {
      places.append(home + "/.config/earshot/earshot.yaml")
    }
    places.append("/etc/earshot/earshot.yaml")
    return places
  }

  /// The first place that holds a file. What `EARSHOT_CONFIG` names is taken as it is: a mistake in
  /// it must not be answered with another file.
  private static func found(_ environment: [String: String]) -> String? {
    if let named = environment["EARSHOT_CONFIG"], !named.isEmpty { return named }
    return places(environment: environment).first(where: FileReader.exists)
  }

  private static func nothingFound(_ environment: [String: String]) -> ConfigurationError {
    let places = places(environment: environment).joined(separator: ", ")
    return ConfigurationError(
      kind: .missing,
      problems: [ConfigurationProblem(file: places, message: "there is no such file")])
  }
}
