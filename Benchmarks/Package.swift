// swift-tools-version: 6.2
import PackageDescription

/// Measurements and the training of weights: nothing that a user of Earshot needs.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let core: [Target.Dependency] = [
  .product(name: "ExtractionCore", package: "earshot"), "CGzip",
]

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "earshot", path: "..")],
  targets: [
    .systemLibrary(name: "CGzip", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Boosting", dependencies: core, swiftSettings: strict),
    .executableTarget(
      name: "train-articles", dependencies: core + ["Boosting"], swiftSettings: strict),
    .executableTarget(name: "bench-extract", dependencies: core, swiftSettings: strict),
    .executableTarget(
      name: "train-statements", dependencies: core + ["Boosting"], swiftSettings: strict),
    .executableTarget(name: "bench-statements", dependencies: core, swiftSettings: strict),
    .executableTarget(name: "measure-statements", dependencies: core, swiftSettings: strict),
    .executableTarget(
      name: "bench-stories",
      dependencies: core + [.product(name: "Watching", package: "earshot")],
      swiftSettings: strict),
    .executableTarget(
      name: "bench-storage", dependencies: [.product(name: "Storage", package: "earshot")],
      swiftSettings: strict),
    .executableTarget(
      name: "bench-feeds", dependencies: [.product(name: "Feeds", package: "earshot")],
      swiftSettings: strict),
  ]
)
