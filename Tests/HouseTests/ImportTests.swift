import Foundation
import Testing

@Suite struct `The modules of the house` {
  /// What each module may import: our own modules, C libraries, packages. Swift's own standard
  /// library modules and, where it says so, Foundation and Glibc.
  private static let allowed: [String: Set<String>] = [
    "Markup": ["CLibXML2", "Glibc"],
    "ExtractionCore": ["Markup", "ExtractionWeights"],
    "Feeds": ["Markup"],
    "Watching": ["ExtractionCore", "Markup", "CStemmer"],
    "Fetching": ["CLibCurl", "Markup", "Glibc", "Foundation", "Dispatch"],
    "Storage": [
      "Feeds", "Watching", "ExtractionCore", "Markup", "GRDB", "Glibc", "Foundation", "Dispatch",
    ],
    "Daemon": [
      "Storage", "Feeds", "Watching", "Fetching", "ExtractionCore", "Markup", "Yams", "Logging",
      "Metrics", "CoreMetrics", "ServiceLifecycle", "Glibc", "Foundation",
    ],
    "Web": [
      "Storage", "Watching", "ExtractionCore", "Markup", "Hummingbird", "HummingbirdCore",
      "Mustache", "Logging", "Metrics", "CoreMetrics", "ServiceLifecycle", "NIOCore", "HTTPTypes",
      "Glibc", "Foundation",
    ],
    "Newsroom": [
      "Markup", "Hummingbird", "HummingbirdCore", "Logging", "ServiceLifecycle", "NIOCore",
      "HTTPTypes", "Glibc", "Foundation",
    ],
    "earshot": [
      "Daemon", "Web", "Newsroom", "Storage", "Fetching", "Watching", "Feeds", "ExtractionCore",
      "Markup", "CZlib", "BuildStamp", "ArgumentParser", "Logging", "Metrics", "CoreMetrics",
      "ServiceLifecycle", "UnixSignals", "Glibc", "Foundation", "Dispatch",
    ],
  ]
  private static let everywhere: Set<String> = ["Synchronization"]

  @Test(arguments: allowed.keys.sorted())
  func `import nothing beside what stands in the table`(module: String) throws {
    let allowed = Self.everywhere.union(Self.allowed[module] ?? [])
    let files = try swiftFiles(of: module)
    #expect(!files.isEmpty)
    for file in files {
      for name in imports(of: try String(contentsOf: file, encoding: .utf8)) {
        #expect(allowed.contains(name), "\(file.lastPathComponent) imports \(name)")
      }
    }
  }

  @Test func `are all in the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path).filter {
      !$0.hasPrefix(".") && !$0.hasPrefix("C") && !["ExtractionWeights", "BuildStamp"].contains($0)
    }
    #expect(Set(folders) == Set(Self.allowed.keys))
  }

  private var sources: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
  }

  private func swiftFiles(of module: String) throws -> [URL] {
    let folder = sources.appendingPathComponent(module)
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  /// The modules that a file imports.
  private func imports(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
      else { return nil }
      let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "typealias"]
      let name = kinds.contains(words[place + 1]) ? words.last ?? "" : words[place + 1]
      return String(name.prefix { $0 != "." })
    }
  }

  private static let accessLevels: Set<String> = [
    "public", "package", "internal", "private", "fileprivate",
  ]
}
