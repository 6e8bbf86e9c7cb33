import Foundation
import Testing

@Suite struct `A program that embeds the extraction core` {
  private static let libraries = [
    "Foundation", "curl", "sqlite", "libz.", "icu", "Hummingbird", "NIO",
  ]

  @Test func `links the core's one library and nothing else of ours`() throws {
    let file = try #require(ELFFile([UInt8](Data(contentsOf: probe))))
    let needed = file.neededLibraries
    #expect(!needed.isEmpty)
    for library in Self.libraries {
      #expect(!needed.contains { $0.contains(library) }, "\(needed)")
    }
    let foreign = needed.filter { name in
      ![
        "libswift", "libc.", "libm.", "libgcc_s", "ld-linux", "libstdc++", "libxml2", "libdispatch",
        "libBlocksRuntime", "lib_Foundation", "libpthread", "libdl",
      ].contains { name.hasPrefix($0) }
    }
    #expect(foreign.isEmpty)
  }

  @Test func `prints the article and who said what`() throws {
    let output = try run(probe)
    #expect(output.hasPrefix("Harbour will be deepened\n"))
    #expect(output.contains("- The council of the town decided on Monday"))
    #expect(output.contains("Helen Marsh: We waited ten years for this day"))
    #expect(!output.contains("Imprint"))
  }

  /// The program, which the build puts beside the tests.
  private var probe: URL {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent("EmbeddingProbe")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return Self.buildFolder.appendingPathComponent("EmbeddingProbe")
  }

  private static let buildFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".build/debug")

  private func run(_ program: URL) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
