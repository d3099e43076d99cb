import BuiltInTheme
import Output
import Source
import Testing

@testable import Archive
@testable import Website

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The made-up report of three editions in a folder of a test's own, removed with everything in it when the test ends.
final class Report: Sendable {
    let path: String

    /// - Parameter fixture: another report than that of three editions, by its folder below Fixtures.
    init(_ fixture: String = "Archive/three-editions") throws {
        let fixture = "\(Self.fixtures)/\(fixture)"
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/almanac-test-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!) != nil }
        try #require(made)
        path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        for (file, _) in try FileSystem.walk(fixture + "/Content") {
            try put("Content/" + file, try #require(FileSystem.contents("\(fixture)/Content/\(file)")))
        }
    }

    deinit { try? FileSystem.removeTree(path) }

    private static let fixtures =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/Fixtures"

    var site: String { path + "/Site" }

    func put(_ name: String, _ bytes: [UInt8]) throws {
        if let slash = name.lastIndex(of: "/") { try FileSystem.makeFolders("\(path)/\(name[..<slash])") }
        try FileSystem.removeTree("\(path)/\(name)")
        try FileSystem.write(bytes, to: "\(path)/\(name)")
    }

    func bytes(_ name: String) throws -> [UInt8] { try #require(FileSystem.contents("\(path)/\(name)")) }
    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
    func remove(_ name: String) throws { try FileSystem.removeTree("\(path)/\(name)") }

    /// Replaces a text in a file that must have it.
    func replace(_ name: String, _ old: String, _ new: String) throws {
        let text = try text(name)
        try #require(text.contains(old))
        try put(name, Array(text.replacing(old, with: new).utf8))
    }

    func append(_ name: String, _ more: String) throws { try put(name, try bytes(name) + Array(more.utf8)) }

    func list(_ version: String, date: String = "2023-10-15", in edition: String = "2023") throws {
        try append("Content/\(edition)/edition.yaml", "  - {version: \(version), date: \(date), note: {zh-Hans: 更正, en: Corrected}}\n")
    }

    @discardableResult
    func seal(_ edition: String = "2023", version: String? = nil, note: String? = nil) throws -> Seal.Report {
        try Seal(root: path, out: nil, edition: edition, version: version, note: note, theme: .builtIn).run()
    }

    func verify(_ digests: [(release: String, digest: String)] = []) -> Verification { Verification.run(site, digests: digests) }

    /// Every list made anew around what is there, as somebody who alters a bag on purpose does.
    func rehash(_ bag: String, reversed: Bool = false) throws {
        func lines(_ paths: [String], _ digest: Digest) throws -> [UInt8] {
            let entries = try paths.map { "\(digest.hex(try bytes("\(bag)/\($0)")))  \($0)\n" }
            return Array((reversed ? entries.reversed() : entries).joined().utf8)
        }
        let payload = try files(bag).filter { $0.hasPrefix("data/") }
        for digest in Digest.allCases { try put("\(bag)/manifest-\(digest).txt", try lines(payload, digest)) }
        for digest in Digest.allCases {
            try put("\(bag)/tagmanifest-\(digest).txt", try lines(["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"], digest))
        }
    }

    /// Builds the site with the releases that are sealed.
    func publish() throws {
        let catalogue = Catalogue.read(site, content: path + "/Content")
        var build = Build(root: path, out: nil, SiteOptions(theme: .builtIn, sealed: catalogue.releases))
        build.archiveProblems = catalogue.diagnostics
        let report = try build.run()
        try #require(!report.diagnostics.hasErrors, "\(report.diagnostics)")
    }

    func files(_ folder: String) throws -> [String] { try FileSystem.walk("\(path)/\(folder)").map(\.path) }

    /// The site as a build with the archive that is there makes it.
    func render() throws -> [String: String] {
        let catalogue = Catalogue.read(site, content: path + "/Content")
        let rendered = try RenderedSite(try SourceTree.load(root: path), SiteOptions(theme: .builtIn, sealed: catalogue.releases))
        try #require(!rendered.report.diagnostics.hasErrors, "\(rendered.report.diagnostics)")
        return Dictionary(rendered.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
    }
}

extension Seal.Report {
    var rules: [String] { diagnostics.filter { $0.severity == .error }.map(\.rule) }
}
