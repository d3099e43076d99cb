import Output
import Source
import Testing

@testable import Website

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder of Tests/Fixtures/Sites: a small report, complete or wrong in one thing, and what comes of it.
///
/// `expected.txt` holds its diagnostics as `almanac check --root FOLDER` prints them; `expected/` some of the site's files.
/// With ALMANAC_RECORD=1 in the environment both are written anew instead of compared.
struct SiteFixture: Sendable, CustomTestStringConvertible {
    let name: String

    private static let folder = testsFolder + "/Fixtures/Sites"
    static let isRecording = getenv("ALMANAC_RECORD").map { String(cString: $0) == "1" } ?? false

    static let all: [SiteFixture] = {
        let names = (try? FileSystem.names(in: folder).filter { $0.kind == .folder }.map(\.name)) ?? []
        return names.sorted().map { SiteFixture(name: $0) }
    }()

    var path: String { Self.folder + "/" + name }
    var testDescription: String { name }

    func build(out: String? = nil) -> Build { Build(root: path, out: out, SiteOptions(drafts: true)) }

    func render() throws -> (files: [OutputFile], report: BuildReport) {
        let rendered = try RenderedSite(SourceTree.load(root: path), SiteOptions(drafts: true))
        return (rendered.files, rendered.report)
    }

    /// The text of a file of this folder; nil where it is not there.
    func text(_ name: String) -> String? {
        FileSystem.contents("\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    var expectsErrors: Bool { (text("expected.txt") ?? "").contains(": error: ") }

    /// Paths of the site's files that are kept in `expected/`.
    var expectedPages: [String] { (try? Self.files(below: path + "/expected")) ?? [] }

    func record(_ name: String, _ bytes: [UInt8]) throws {
        unlink("\(path)/\(name)")
        try FileSystem.write(bytes, to: "\(path)/\(name)")
    }

    /// Every file below a folder, as paths relative to it, sorted.
    static func files(below folder: String, _ prefix: String = "") throws -> [String] {
        try FileSystem.names(in: folder).sorted { $0.name < $1.name }.flatMap { entry in
            entry.kind == .folder ? try files(below: "\(folder)/\(entry.name)", "\(prefix)\(entry.name)/") : [prefix + entry.name]
        }
    }
}

private let testsFolder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
