// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Every module is a stage that data passes once; ARCHITECTURE.md has the table of who may import whom,
// and Tests/ArchitectureTests holds the sources to it.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// libFuzzer wants its own way of compiling and brings a main: only builds that ask for it have the modules so, and the target (Tests/Fuzzing/README.md).
let isFuzzed = ProcessInfo.processInfo.environment["ALMANAC_FUZZ"] != nil
let sanitized: [SwiftSetting] = isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer,address"])] : []
let fuzzedModules: [Target.Dependency] = [
    "Archive", "BuiltInTheme", "Commentary", "Edition", "Formula", "Geography", "Preview", "Source", "Website", "Workbooks", "Zip",
]
let notFuzzing = ["Corpus", "README.md", "run", "seeds.py"]
let fuzzing: Target =
    isFuzzed
    ? .executableTarget(
        name: "fuzz", dependencies: fuzzedModules, path: "Tests/Fuzzing", exclude: notFuzzing + ["MutatedInput.swift", "MutatedInputTests.swift"],
        swiftSettings: strict + sanitized + [.unsafeFlags(["-parse-as-library"])],
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])
    : .testTarget(
        name: "FuzzingTests", dependencies: fuzzedModules + ["Robustness"], path: "Tests/Fuzzing", exclude: notFuzzing + ["Fuzzing.swift"],
        swiftSettings: strict)

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let bigInt: Target.Dependency = .product(name: "BigInt", package: "BigInt")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], plugins: [Target.PluginUsage] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict + sanitized, plugins: plugins)
}

func tests(_ module: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: "\(module)Tests", dependencies: [.target(name: module)] + dependencies, swiftSettings: strict)
}

let package = Package(
    name: "almanac",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "almanac", targets: ["almanac"])],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CMark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CMicroHTTP", pkgConfig: "libmicrohttpd",
            providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .systemLibrary(
            name: "CArchive", pkgConfig: "libarchive",
            providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        .target(name: "CSystem", linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        module("XML", ["CXML"]),
        // Part of embed-files too, which has no fuzzer's main to be linked with.
        .target(name: "Prepared", swiftSettings: strict),
        module("Messages", ["Prepared"], exclude: ["Catalogues"], plugins: ["EmbedFiles"]),
        module("Parallel"),
        module("Zip", ["CArchive", "Messages"]),
        module("Workbooks", ["Messages", "Source", "XML", "Zip"]),
        module("Source", ["CSystem", "Markup", "Messages", yams]),
        module("Output", ["CSystem", "Messages", "Parallel", "Source"]),
        module("Markup"),
        module("Languages", ["Pinyin"], exclude: ["Numbers/make-number-marks.py"]),
        module("Pinyin", ["Prepared"], exclude: ["Readings", "make-readings.py"], plugins: ["EmbedFiles"]),
        module("Scoring", [bigInt]),
        module("Robustness", ["Scoring", "Parallel"]),
        module("Formula", ["Languages", "Messages", "Source", "Scoring"]),
        module("Commentary", ["CMark", "Messages", "Source", "Markup"]),
        module("Geography", ["Source", "Messages"]),
        module("Charts", ["Markup", "Messages"]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        module(
            "Exports", ["Parallel", "CZlib", "CBrotli", "CXlsxWriter", "CSQLite", "CCrypto", "Markup", "Messages", "XML"], exclude: ["Formulas/Python"],
            plugins: ["EmbedFiles"]),
        module(
            "Edition",
            ["Messages", "Source", "Geography", "Languages", "Pinyin", "Workbooks", "Scoring", "Robustness", "Formula", "Commentary", "Markup", "Parallel"]),
        module(
            "Website",
            [
                "Edition", "Messages", "Source", "Geography", "Scoring", "Robustness", "Formula", "Commentary", "Charts", "Exports", "Markup", "Output",
                "Parallel", "Languages", "Pinyin", "Prepared", "CSystem",
            ]),
        module("BuiltInTheme", ["Prepared", "Website"], plugins: ["EmbedFiles"]),
        module("Starter", ["Messages", "Source", "Edition"], plugins: ["EmbedFiles"]),
        module("Importing", ["Edition", "Messages", "Pinyin", "Scoring", "Source", "Starter", "Workbooks"]),
        module("Preview", ["CMicroHTTP", "CSystem", "Markup", "Messages", "Source"], exclude: ["Client"], plugins: ["EmbedFiles"]),
        module("Publishing", ["CCrypto", "Exports", "Messages", "Output", "Parallel", "Source"]),
        module("Archive", ["Website", "Edition", "Messages", "Source", "Scoring", "Markup", "Output", "Parallel", "CCrypto", "Zip"]),
        .executableTarget(
            name: "almanac",
            dependencies: [
                "BuiltInTheme", "Preview", "Archive", "Website", "Starter", "Importing", "Edition", "Exports", "Formula", "Messages", "Output", "Publishing",
                "Source",
                "Scoring",
                arguments,
                "CArchive", "CBrotli", "CCrypto", "CMark", "CMicroHTTP", "CSQLite", "CXML", "CXlsxWriter", "CZlib",
            ],
            swiftSettings: strict),
        .executableTarget(name: "embed-files", dependencies: ["Prepared"], path: "Plugins/embed-files", swiftSettings: strict),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
        tests("Prepared"),
        .testTarget(name: "EmbedFilesTests", dependencies: ["embed-files"], swiftSettings: strict),
        tests("Messages"),
        tests("Parallel"),
        tests("Source"),
        tests("Output", ["Source", "CSystem"]),
        tests("Workbooks", ["Source", "Zip"]),
        tests("Markup"),
        .testTarget(name: "LanguagesTests", dependencies: ["Languages"], exclude: ["Samples"], swiftSettings: strict),
        tests("Pinyin"),
        tests("Scoring", [bigInt]),
        tests("Robustness", ["Scoring"]),
        tests("Formula", ["Source", "Scoring"]),
        tests("Commentary", ["CMark", "Source", "Markup"]),
        tests("Geography", ["Source"]),
        tests("Charts", ["Markup"]),
        tests("Exports", ["CSQLite", "CZlib"]),
        tests("Edition", ["Source", "Languages", "Scoring", "Formula", "Commentary", bigInt]),
        tests("Website", ["BuiltInTheme", "Exports", "Importing", "Starter", "Languages", "Edition", "Source", "Scoring", "Output"]),
        tests("Starter", ["BuiltInTheme", "Source", "Edition", "Website", "Output"]),
        tests("Importing", ["BuiltInTheme", "Edition", "Output", "Source", "Starter", "Website"]),
        tests("Archive", ["BuiltInTheme", "Website", "Edition", "Source", "Scoring", "Markup", "Output"]),
        tests("Publishing", ["Messages", "Output", "Source"]),
        tests("Preview", ["Messages", "Source"]),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        fuzzing,
    ]
)
