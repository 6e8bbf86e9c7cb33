import Fetching
import Markup
import Storage

/// The version of the program and those of the libraries that it runs with.
struct VersionReport {
  /// Name and version, in the order they are shown.
  let versions: [(name: String, version: String)] = [
    ("earshot", BuildInformation.version),
    ("commit", BuildInformation.commit),
    ("libxml2", XMLLibrary.version),
    ("libcurl", Fetcher.libraryVersion),
    ("sqlite", StoreReader.libraryVersion),
  ]
}

extension Output {
  /// Shows the versions, one a line or as JSON.
  func show(_ report: VersionReport, asJSON: Bool) throws(CommandFailure) {
    guard !asJSON else {
      return try json(
        .object(
          report.versions.map {
            .init($0.name == "earshot" ? "version" : $0.name, .string($0.version))
          }))
    }
    for (name, version) in report.versions { try line("\(name) \(version)") }
  }
}
