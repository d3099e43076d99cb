// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product's build knows nothing of it. Its folders Charts and Markup are links to the product's.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "charts-benchmark",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "Markup", swiftSettings: settings),
        .target(name: "Charts", dependencies: ["Markup"], swiftSettings: settings),
        .executableTarget(name: "charts-benchmark", dependencies: ["Charts", "Markup"], swiftSettings: settings),
    ]
)
