/// Finds and reads the configuration.
public enum ConfigurationLoader {
  /// Reads the configuration file and every file that it names.
  ///
  /// A topic whose expression is wrong stops nothing: it is among the warnings.
  /// - Parameters:
  ///   - path: the file; nil to look where ``places(environment:)`` says.
  ///   - environment: the process's environment (`EARSHOT_CONFIG`, `HOME`, `STATE_DIRECTORY`).
  ///   - stateOverride: the state folder, whatever the file says (`--state`).
  ///   - isRequired: whether it is an error when there is no file at any of the usual places; else
  ///     the defaults serve.
  ///   - compiles: whether the topics are compiled; a command that does not watch saves that time
  ///     and is not told what is wrong in their expressions.
  /// - Throws: ``ConfigurationError`` with every problem of every file.
  public static func load(
    path: String?, environment: [String: String], stateOverride: String? = nil,
    isRequired: Bool = true, compiles: Bool = true
  ) throws(ConfigurationError) -> LoadedConfiguration {
    guard let path = path ?? found(environment) else {
      guard !isRequired else { throw nothingFound(environment) }
      var reading = ConfigurationReading(environment: environment, stateOverride: stateOverride)
      return try reading.finished(path: nil, compiles: compiles)
    }
    var reading = ConfigurationReading(environment: environment, stateOverride: stateOverride)
    try reading.open(path)
    return try reading.finished(path: path, compiles: compiles)
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
