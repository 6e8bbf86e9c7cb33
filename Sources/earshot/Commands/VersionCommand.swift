import ArgumentParser

/// `earshot --version`
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Tells the version and those of the libraries.",
    shouldDisplay: false)

  @Flag(help: "As JSON.")
  var json = false

  func run() throws {
    let output = Output()
    try output.show(VersionReport(), asJSON: json)
    try output.flush()
  }
}
