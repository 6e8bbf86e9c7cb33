// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is Swift 6 (strict concurrency) and treats a warning as an error.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the house: what it may import is what stands here (ARCHITECTURE.md, "The map").
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a module, mirroring its sources.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let database: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")
let httpServer: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// The commit that is built, with a mark where the tree differs from it.
let commit =
  Context.gitInformation.map { git in
    String(git.currentCommit.prefix(12)) + (git.hasUncommittedChanges ? "+" : "")
  } ?? "unknown"

let package = Package(
  name: "earshot",
  products: [
    .library(name: "ExtractionCore", targets: ["ExtractionCore"]),
    .library(name: "Watching", targets: ["Watching"]),
    .library(name: "Feeds", targets: ["Feeds", "Markup"]),
    .library(name: "Storage", targets: ["Storage", "Feeds", "ExtractionCore", "Markup"]),
    .executable(name: "earshot", targets: ["earshot"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    // Debian's libraries. The typed inline wrappers that Swift needs stand in each one's own header.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

    // What `--version` tells of the build.
    .target(name: "BuildStamp", cSettings: [.define("EARSHOT_COMMIT", to: "\"\(commit)\"")]),

    // Learnt weights as plain data behind a pointer and a length.
    .target(name: "ExtractionWeights"),

    // Pure: bytes in, values out.
    .target(
      name: "Markup", dependencies: ["CLibXML2"], swiftSettings: strict,
      linkerSettings: [.linkedLibrary("m")]),
    module("ExtractionCore", ["Markup", "ExtractionWeights"]),
    module("Feeds", ["Markup"]),
    module("Watching", ["ExtractionCore", "Markup", "CStemmer"]),

    // The rim: network, disk, clock and signals, loopback.
    module("Fetching", ["CLibCurl", "Markup"]),
    module("Storage", ["Feeds", "Watching", "ExtractionCore", "Markup", database]),
    module(
      "Daemon",
      [
        "Storage", "Fetching", "Watching", "Feeds", "ExtractionCore", "Markup",
        yaml, logging, metrics, lifecycle,
      ]),
    module(
      "Web",
      [
        "Storage", "Watching", "ExtractionCore", "Markup",
        httpServer, mustache, logging, metrics, lifecycle,
      ]),
    module("Newsroom", ["Markup", httpServer, logging, lifecycle]),

    .executableTarget(
      name: "earshot",
      dependencies: [
        "Daemon", "Web", "Newsroom", "Storage", "Fetching", "Watching", "Feeds",
        "ExtractionCore", "Markup", "CZlib", "BuildStamp",
        arguments, logging, metrics, lifecycle, unixSignals,
      ],
      swiftSettings: strict),

    tests(of: "Markup"),
    tests(of: "ExtractionCore", ["Markup"]),
    tests(of: "Feeds", ["Markup"], exclude: ["Fixtures"]),
    tests(of: "Watching", ["ExtractionCore", "Markup"]),
    tests(of: "Fetching", ["Newsroom", "Markup"]),
    tests(of: "Storage", ["Feeds", "Watching", "ExtractionCore", "Markup", database]),
    tests(
      of: "Daemon",
      [
        "Newsroom", "Storage", "Fetching", "Watching", "Feeds", "ExtractionCore", "Markup",
        logging, lifecycle,
      ]),
    tests(
      of: "Web",
      ["Storage", "Watching", "Feeds", "ExtractionCore", "Markup", logging, lifecycle, metrics]),
    tests(of: "Newsroom", ["Markup", logging, lifecycle]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "earshot", "Storage", "Watching", "Feeds", "ExtractionCore", "Markup", "Newsroom",
      ],
      swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["EmbeddingProbe"], swiftSettings: strict),

    // Proof that the core stands alone: HouseTests looks at what this program links.
    .executableTarget(
      name: "EmbeddingProbe", dependencies: ["ExtractionCore"], path: "Tests/EmbeddingProbe",
      swiftSettings: strict),
  ]
)
