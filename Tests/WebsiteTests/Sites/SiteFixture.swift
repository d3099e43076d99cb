import BuiltInTheme
import Foundation
import Output
import Source
import Testing

@testable import Website

/// A folder of Tests/Fixtures/Sites: a small report, complete or wrong in one thing, and what comes of it. The report itself is laid out by
/// Tests/Fixtures/unfold, on the base that its base.txt names.
///
/// `expected.txt` holds its diagnostics as `almanac check --root FOLDER` prints them; `expected/` some of the site's files.
/// With ALMANAC_RECORD=1 in the environment both are written anew instead of compared.
struct SiteFixture: Sendable, CustomTestStringConvertible {
    let name: String

    private static let folder = testsFolder + "/Fixtures/Sites"
    /// Where the reports are laid out for this run.
    private static let unfolded = repository + "/.build/fixtures/modules"
    static let isRecording = getenv("ALMANAC_RECORD").map { String(cString: $0) == "1" } ?? false

    static let all: [SiteFixture] = {
        let unfold = Process()
        unfold.executableURL = URL(filePath: testsFolder + "/Fixtures/unfold")
        unfold.arguments = ["--to", unfolded]
        unfold.standardOutput = FileHandle.nullDevice
        do { try unfold.run() } catch { preconditionFailure("Tests/Fixtures/unfold cannot be run: \(error)") }
        unfold.waitUntilExit()
        precondition(unfold.terminationStatus == 0, "Tests/Fixtures/unfold has failed")
        let names = (try? FileSystem.names(in: folder).filter { $0.kind == .folder }.map(\.name)) ?? []
        return names.sorted().map { SiteFixture(name: $0) }
    }()

    static func named(_ name: String) throws -> SiteFixture { try #require(all.first { $0.name == name }) }

    /// The report's folder, whole.
    var path: String { "\(Self.unfolded)/\(name)" }
    /// What stands in the repository: the report's own files, and what is expected.
    private var own: String { "\(Self.folder)/\(name)" }
    var testDescription: String { name }

    func build(out: String? = nil) -> Build { Build(root: path, out: out, SiteOptions(theme: .builtIn, drafts: true)) }

    func render() throws -> (files: [OutputFile], report: BuildReport) {
        let rendered = try RenderedSite(SourceTree.load(root: path), SiteOptions(theme: .builtIn, drafts: true))
        return (rendered.files, rendered.report)
    }

    /// All files of the report, one after the other.
    func content() throws -> String {
        try Self.files(below: path).compactMap { FileSystem.contents("\(path)/\($0)") }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }

    /// The text of a file of this folder; nil where it is not there.
    func text(_ name: String) -> String? {
        FileSystem.contents("\(own)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    var expectsErrors: Bool { (text("expected.txt") ?? "").contains(": error: ") }

    /// The name of the report that it differs from; nil for one that stands alone.
    var base: String? { text("base.txt")?.split(separator: "\n").first.map(String.init) }

    /// Paths of its own files of the report.
    var ownFiles: [String] {
        ((try? Self.files(below: own)) ?? []).filter { !$0.hasPrefix("expected") && $0 != "base.txt" }
    }

    /// Paths of the site's files that are kept in `expected/`.
    var expectedPages: [String] { (try? Self.files(below: own + "/expected")) ?? [] }

    func record(_ name: String, _ bytes: [UInt8]) throws {
        unlink("\(own)/\(name)")
        try FileSystem.write(bytes, to: "\(own)/\(name)")
    }

    /// Every file below a folder, as paths relative to it, sorted.
    static func files(below folder: String, _ prefix: String = "") throws -> [String] {
        try FileSystem.names(in: folder).sorted { $0.name < $1.name }.flatMap { entry in
            entry.kind == .folder ? try files(below: "\(folder)/\(entry.name)", "\(prefix)\(entry.name)/") : [prefix + entry.name]
        }
    }
}

let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
private let testsFolder = repository + "/Tests"
