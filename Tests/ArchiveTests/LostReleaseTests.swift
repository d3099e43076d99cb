import Output
import Source
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

@testable import Archive
@testable import Website

/// A release that something states cannot be lost in silence, nor replaced.
struct LostReleaseTests {
    private static let beside = "Site/archive/2021/1.0.0"

    /// A report with edition 2021 sealed and the site built.
    private func published() throws -> (report: Report, digest: String) {
        let report = try Report()
        let digest = try #require(try report.seal("2021").release).digest
        try report.publish()
        return (report, digest)
    }

    /// Leaves of the archive and its pages only what the name says.
    private func keep(_ kept: String, _ report: Report) throws {
        let statements = Set(Statements.read(report.site).compactMap(\.file)).union(["\(report.path)/\(Self.beside).zip"])
        try report.remove(Self.beside)
        for file in statements where !file.hasSuffix("/Site/" + kept) { try FileSystem.removeTree(file) }
    }

    private static let witnesses = [
        "archive/2021/1.0.0.zip", "archive/2021/1.0.0.sha256", "archive/2021/1.0.0.html", "archive/2021/1.0.0.en.html", "archive/index.html",
        "en/archive/index.html", "feed.xml", "en/feed.xml", "2021/citation.bib", "en/2021/citation.bib", "2021/index.html", "en/2021/data.html",
    ]

    @Test(arguments: witnesses)
    func `whatever states it, its loss is named by verification, build and list, and it is not sealed with other content`(_ witness: String) throws {
        let (report, _) = try published()
        #expect(report.verify().diagnostics == [])
        try keep(witness, report)
        try report.replace("Content/2021/scores.csv", "5", "4")
        let expected = ["sealed-release-missing"]
        for found in [
            report.verify().diagnostics, Catalogue.read(report.site).diagnostics, try report.seal("2021").diagnostics.filter { $0.severity == .error },
        ] {
            #expect(found.map(\.rule) == expected)
            #expect(found.first?.place?.file == "\(report.path)/\(Self.beside)")
            #expect(found.first?.notes.first?.message.english.hasPrefix("\(report.site)/\(witness) states ") == true)
        }
        #expect(FileSystem.kind(of: "\(report.path)/\(Self.beside)") == nil)
        let row = try #require(ArchiveList.read(report.site, Catalogue.read(report.site), root: report.path, edition: "2021").rows.first)
        #expect(row.states == ["missing"])
    }

    @Test func `the same content may be sealed again, and the rest stays as it is`() throws {
        let (report, digest) = try published()
        let before = try report.files("Site/archive/2021")
        try keep("archive/2021/1.0.0.zip", report)
        #expect(try report.seal("2021").outcome == .sealed)
        let (other, _) = try published()
        try other.remove(Self.beside)
        let sealed = try other.seal("2021")
        #expect(sealed.outcome == .sealed && sealed.release?.digest == digest)
        try other.publish()
        #expect(try other.files("Site/archive/2021") == before)
        #expect(other.verify().diagnostics == [])
    }

    @Test func `a correction keeps the release before in memory`() throws {
        let report = try Report()
        try report.seal()
        try report.list("1.0.1")
        try report.seal()
        try report.publish()
        #expect(report.verify().diagnostics == [])
        // The change list of a release that is gone.
        try report.remove("Site/archive")
        for file in Set(Statements.read(report.site).compactMap(\.file)) where !file.hasSuffix("changes-1.0.1.csv") { try FileSystem.removeTree(file) }
        #expect(report.verify().diagnostics.map(\.message) == ["release 2023/1.0.1 is missing"])
    }

    @Test func `it is given up by deleting what the message says`() throws {
        let (report, _) = try published()
        try report.remove(Self.beside)
        let hint = try #require(report.verify().diagnostics.first?.hint)
        #expect(hint.english.hasSuffix("delete \(report.path)/\(Self.beside).* and every page outside of archive/2021/, then build"))
        for ending in ["zip", "sha256", "html", "en.html"] { try report.remove("\(Self.beside).\(ending)") }
        for (name, _) in try FileSystem.names(in: report.site) where name != "archive" { try report.remove("Site/" + name) }
        try report.remove("Site/archive/index.html")
        try report.publish()
        #expect(report.verify().diagnostics == [])
    }

    @Test func `what a later release supersedes cannot be given up`() throws {
        let report = try Report()
        try report.seal()
        try report.list("1.0.1")
        try report.seal()
        for ending in ["", ".zip", ".sha256"] { try report.remove("Site/archive/2023/1.0.0" + ending) }
        #expect(report.verify().diagnostics.map(\.hint) == ["restore it from a copy"])
    }

    @Test func `another edition is not sealed while a release is missing`() throws {
        let (report, _) = try published()
        try report.remove(Self.beside)
        #expect(try report.seal("2022").rules == ["sealed-release-missing"])
    }

    // MARK: What stands in its place

    private func link(_ name: String, to target: String, _ report: Report) throws {
        try FileSystem.move("\(report.path)/\(name)", to: "\(report.path)/\(target)")
        try #require(symlink("\(report.path)/\(target)", "\(report.path)/\(name)") == 0)
    }

    @Test(arguments: ["Site/archive", "Site/archive/2021", "Site/archive/2021/1.0.0", "Site/archive/2021/1.0.0.zip", "Site/archive/2021/1.0.0.sha256"])
    func `a symbolic link is refused`(_ name: String) throws {
        let (report, _) = try published()
        try link(name, to: "elsewhere", report)
        for found in [
            report.verify().diagnostics, Catalogue.read(report.site).diagnostics, try report.seal("2021").diagnostics.filter { $0.severity == .error },
        ] {
            #expect(Set(found.map(\.rule)) == ["sealed-release-link"])
            #expect(Set(found.map { $0.place?.file }) == ["\(report.path)/\(name)"])
        }
    }

    @Test(arguments: ["a file", "an empty folder", "half a copy", "a folder without its list"])
    func `what is no whole bag is named once, and neither built nor sealed over`(_ what: String) throws {
        let (report, _) = try published()
        let bag = "\(report.path)/\(Self.beside)"
        switch what {
        case "a file":
            try report.remove(Self.beside)
            try report.put(Self.beside, Array("gone".utf8))
        case "an empty folder":
            try report.remove(Self.beside)
            try FileSystem.makeFolders(bag)
        case "half a copy":
            for path in try report.files(Self.beside).filter({ $0.hasPrefix("data/site/") }) { try report.remove("\(Self.beside)/\(path)") }
        default: try report.remove("\(Self.beside)/tagmanifest-sha256.txt")
        }
        #expect(report.verify().diagnostics.hasErrors)
        for found in [Catalogue.read(report.site).diagnostics, try report.seal("2021").diagnostics.filter { $0.severity == .error }] {
            #expect(found.map(\.rule) == ["sealed-release-damaged"])
            #expect(found.first?.place?.file == bag)
        }
    }

    // MARK: The list beside the bag

    @Test(arguments: ["missing", "short", "of another function", "about another release"])
    func `a digest that nothing vouches for is not published`(_ fault: String) throws {
        let (report, digest) = try published()
        let list = try report.text(Self.beside + ".sha256")
        switch fault {
        case "missing": try report.remove(Self.beside + ".sha256")
        case "short": try report.put(Self.beside + ".sha256", Array(list.dropFirst().utf8))
        case "of another function": try report.put(Self.beside + ".sha256", Array(list.replacing(digest, with: digest + digest).utf8))
        default: try report.put(Self.beside + ".sha256", Array(list.replacing("1.0.0", with: "1.0.1").utf8))
        }
        let found = Catalogue.read(report.site).diagnostics
        #expect(found.map(\.rule) == [fault == "missing" ? "sealed-file-missing" : "sealed-list-unreadable"])
        #expect(found.hasErrors)
        #expect(report.verify().diagnostics.hasErrors)
    }

    @Test func `a list with other line ends and digits still guards the digest`() throws {
        let (report, digest) = try published()
        let list = try report.text(Self.beside + ".sha256")
        let rewritten = Array(("\u{FEFF}" + list.replacing(digest, with: digest.uppercased()).replacing("\n", with: "\r\n")).utf8)
        try report.put(Self.beside + ".sha256", rewritten)
        #expect(Catalogue.read(report.site).diagnostics == [])
        #expect(report.verify().diagnostics.map(\.rule) == ["sealed-lines-rewritten"])
        let tags = "\(Self.beside)/tagmanifest-sha256.txt"
        try report.replace(tags, "a", "b")
        #expect(Catalogue.read(report.site).diagnostics.map(\.rule) == ["sealed-release-altered"])
    }

    @Test func `such a list is written anew from a bag that is whole`() throws {
        let (report, _) = try published()
        let list = try report.text(Self.beside + ".sha256")
        try report.put(Self.beside + ".sha256", Array(list.replacing("\n", with: "\r\n").utf8))
        #expect(try report.seal("2021").completed == ["archive/2021/1.0.0.sha256"])
        #expect(try report.text(Self.beside + ".sha256") == list)
    }

    @Test func `a bag that was listed anew is not vouched for by a list that we make`() throws {
        let (report, _) = try published()
        try report.remove(Self.beside + ".sha256")
        try report.append("\(Self.beside)/data/README.txt", "more\n")
        try report.rehash(Self.beside)
        let sealed = try report.seal("2021")
        #expect(sealed.completed == [] && sealed.outcome == nil)
        #expect(FileSystem.kind(of: "\(report.path)/\(Self.beside).sha256") == nil)
        #expect(Set(sealed.rules) == ["sealed-file-missing", "sealed-release-altered"])
    }

    @Test func `line ends that git rewrote are one finding with its remedy`() throws {
        let (report, _) = try published()
        for path in try report.files("Site/archive") where !path.hasSuffix(".zip") {
            try report.put("Site/archive/" + path, Array(try report.text("Site/archive/" + path).replacing("\n", with: "\r\n").utf8))
        }
        let found = report.verify().diagnostics
        #expect(found.map(\.rule) == ["sealed-lines-rewritten", "sealed-lines-rewritten"])
        #expect(found.allSatisfy { $0.severity == .error && $0.hint?.english.contains("Site/archive/** -text") == true })
        #expect(
            Catalogue.read(report.site).diagnostics.map(\.message) == [
                "the line ends of release 2021/1.0.0 were rewritten since it was sealed, as git does where core.autocrlf is set"
            ])
        #expect(try Restore(report.site).run().restored.map(\.name) == ["2021/1.0.0"])
        #expect(report.verify().diagnostics == [])
    }

    @Test func `line ends of a sealed source that git took away are found too`() throws {
        let report = try Report()
        try report.put("Content/2021/data/ships.csv", Array(try report.text("Content/2021/data/ships.csv").replacing("\n", with: "\r\n").utf8))
        try report.seal("2021")
        let source = "\(Self.beside)/data/sources/Content/2021/data/ships.csv"
        try report.put(source, Array(try report.text(source).replacing("\r\n", with: "\n").utf8))
        let found = report.verify().diagnostics
        #expect(found.map(\.rule) == ["sealed-lines-rewritten"])
        #expect(found.first?.message == "the line ends of 1 file were rewritten since it was sealed, as git does where core.autocrlf is set")
    }
}
