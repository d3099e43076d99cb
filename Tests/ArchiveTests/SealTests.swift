import BuiltInTheme
import Edition
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

struct SealTests {
    @Test func `a release is a bag, a zip and a list of digests`() throws {
        let report = try Report()
        let sealed = try report.seal("2021")
        #expect(sealed.outcome == .sealed)
        #expect(try report.files("Site/archive/2021").filter { !$0.hasPrefix("1.0.0/") } == ["1.0.0.sha256", "1.0.0.zip"])
        let files = try report.files("Site/archive/2021/1.0.0")
        #expect(
            files.filter { !$0.hasPrefix("data/") } == [
                "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
            ])
        for path in [
            "CITATION.cff", "README.txt", "ro-crate-metadata.json", "release.json", "data/datapackage.json", "data/scores.csv", "data/ships.csv",
            "site/index.html", "site/2021/index.html", "site/en/2021/units/amber.html", "sources/Content/site.yaml", "sources/Content/2021/scores.csv",
        ] { #expect(files.contains("data/" + path), "\(path)") }
        #expect(report.verify().diagnostics == [])
        #expect(sealed.release?.digest == Digest.sha256.hex(try report.bytes("Site/archive/2021/1.0.0/tagmanifest-sha256.txt")))
    }

    @Test func `the sealed data are plain and the downloads on the sealed pages are not`() throws {
        let report = try Report()
        try report.replace("Content/2021/units.csv", "amber,琥珀港,Amber", "amber,琥珀港,=Amber")
        try report.seal("2021")
        let bag = "Site/archive/2021/1.0.0/data"
        #expect(try report.text("\(bag)/data/units.csv").hasPrefix("unit,name,name_en,region\namber,琥珀港,=Amber,north\n"))
        #expect(try report.text("\(bag)/site/2021/data/units.csv").hasPrefix("\u{FEFF}unit,name,name_en,region\namber,琥珀港,'=Amber,north\n"))
    }

    @Test func `the site may be a symbolic link`() throws {
        let report = try Report()
        try FileSystem.makeFolders(report.path + "/elsewhere")
        try #require(symlink("elsewhere", report.site) == 0)
        #expect(try report.seal("2021").outcome == .sealed)
        #expect(FileSystem.kind(of: report.path + "/elsewhere/archive/2021/1.0.0/bagit.txt") == .file)
        #expect(try report.seal("2021").outcome == .unchanged)
    }

    @Test func `only the edition itself is in its site`() throws {
        let report = try Report()
        try report.seal("2022")
        let site = try report.files("Site/archive/2022/1.0.0/data/site")
        #expect(Set(site.map { String($0.prefix { $0 != "/" }) }) == ["2022", "assets", "en", "index.html"])
        #expect(!site.contains { $0.contains("2021") || $0.contains("2023") })
        let page = try report.text("Site/archive/2022/1.0.0/data/site/en/2022/ranking.html")
        #expect(page.contains("<object type=\"text/html\" data=\"../../../../../1.0.0.en.html\" title=\"Release 1.0.0\">"))
        #expect(!page.contains("feed.xml"))
    }

    @Test func `sealing again changes nothing`() throws {
        let report = try Report()
        try report.seal("2021")
        let before = try report.files("Site").map { try report.bytes("Site/" + $0) }
        #expect(try report.seal("2021").outcome == .unchanged)
        #expect(try report.files("Site").map { try report.bytes("Site/" + $0) } == before)
    }

    @Test func `the same sources give the same bytes in another folder`() throws {
        let (one, other) = (try Report(), try Report())
        try one.seal()
        try other.seal()
        let files = try one.files("Site/archive/2023")
        #expect(files.count > 80)
        #expect(try other.files("Site/archive/2023") == files)
        for path in files { #expect(try one.bytes("Site/archive/2023/" + path) == other.bytes("Site/archive/2023/" + path), "\(path)") }
    }

    @Test func `the sources in a bag build the site in it`() throws {
        let report = try Report()
        try report.seal("2023")
        let bag = report.path + "/Site/archive/2023/1.0.0/data"
        let sealing = Sealing(edition: "2023", version: .first, date: "2023-09-01", note: LocalizedText([("zh-Hans", "首次发布"), ("en", "First release")]))
        let (files, _) = try sealing.site(of: SourceTree.load(root: bag + "/sources"), theme: .builtIn)
        #expect(files.count > 50)
        for file in files { #expect(FileSystem.holds("\(bag)/site/\(file.path)", file.bytes), "\(file.path)") }
    }

    @Test func `the data of earlier editions are sealed, which pages show beside the edition’s own, and those of later ones are not`() throws {
        let report = try Report()
        try report.seal("2021")
        try report.seal("2022")
        try report.seal("2023")
        func editions(_ edition: String) throws -> Set<String> {
            Set(try report.files("Site/archive/\(edition)/1.0.0/data/sources").compactMap { $0.firstMatch(of: /Content\/([0-9]+)\//).map { String($0.1) } })
        }
        #expect(try editions("2021") == ["2021"])
        #expect(try editions("2022") == ["2021", "2022"])
        #expect(try editions("2023") == ["2021", "2022", "2023"])
        let sources = try report.files("Site/archive/2023/1.0.0/data/sources")
        #expect(sources.contains("Content/2022/scores.csv"))
        #expect(!sources.contains { $0.hasPrefix("Content/2022/chapters/") })
    }

    @Test func `errors of another edition do not stand in the way`() throws {
        let report = try Report()
        try report.replace("Content/2023/scores.csv", "amber,7", "amber,99")
        #expect(try report.seal("2022").outcome == .sealed)
        #expect(try report.seal("2023").rules == ["score-above-maximum"])
    }

    @Test func `a note can be given when sealing`() throws {
        let report = try Report()
        #expect(try report.seal("2021", note: "By hand").release?.note == LocalizedText("By hand"))
        #expect(try report.seal("2021").outcome == .unchanged)
        #expect(try report.seal("2021", note: "Otherwise").rules == ["sealed-release-changes"])
    }
}

/// What is refused leaves no trace in the archive.
struct RefusalTests {
    private func refusal(_ report: Report, _ edition: String = "2023", version: String? = nil) throws -> Diagnostic {
        let sealed = try report.seal(edition, version: version)
        #expect(sealed.outcome == nil)
        #expect(ArchiveFolder.places(in: report.site).isEmpty)
        return try #require(sealed.diagnostics.first { $0.severity == .error })
    }

    @Test func `an edition with errors`() throws {
        let report = try Report()
        try report.replace("Content/2023/scores.csv", "amber,7,8,4", "amber,9,8,4")
        let problem = try refusal(report)
        #expect(problem.rule == "score-above-maximum")
        #expect(problem.place == Place(file: "Content/2023/scores.csv", line: 2, column: 7))
    }

    @Test func `a draft, by its name`() throws {
        let report = try Report()
        try report.replace("Content/2023/chapters/02-keepers.md", "part: 结论", "part: 结论\ndraft: true")
        let problem = try refusal(report)
        #expect(problem.rule == "draft-in-release")
        #expect(problem.place?.file == "Content/2023/chapters/02-keepers.md")
    }

    @Test func `a release that edition-yaml does not list`() throws {
        #expect(try refusal(try Report(), version: "2.0.0").rule == "unknown-release")
    }

    @Test(arguments: ["Content/2023/images/a\\b.svg", "Content/2023/images/Map.svg"])
    func `a file name that cannot stand everywhere`(_ path: String) throws {
        let report = try Report()
        try report.put("Content/2023/images/map.svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8))
        try report.put(path, Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8))
        #expect(ArchiveFolder.places(in: report.site).isEmpty)
        #expect(try report.seal().outcome == nil)
    }

    @Test func `an edition that is a draft itself`() throws {
        let report = try Report()
        try report.append("Content/2023/edition.yaml", "draft: true\n")
        #expect(try refusal(report).rule == "draft-in-release")
    }

    @Test func `a folder that Almanac did not make`() throws {
        let report = try Report()
        try report.put("Site/photo.jpg", [1])
        #expect(try refusal(report).rule == "foreign-output-folder")
        #expect(try report.files("Site") == ["photo.jpg"])
    }

    @Test func `an edition without releases`() throws {
        let report = try Report()
        let text = try report.text("Content/2023/edition.yaml")
        try report.put("Content/2023/edition.yaml", Array(text.prefix(upTo: try #require(text.firstRange(of: "releases:")).lowerBound).utf8))
        let problem = try refusal(report)
        #expect(problem.rule == "no-release")
        #expect(problem.hint?.english.contains("[{version: 1.0.0, date: YYYY-MM-DD") == true)
    }

    @Test(arguments: ["1.0", "v1.0.1", "1.0.01", "1.0.0.0", "1.0.x", "1.0.-1", "第一版"])
    func `a version that is no version`(_ version: String) throws {
        let report = try Report()
        try report.list("\"\(version)\"")
        let problem = try refusal(report)
        #expect(problem.rule == "release-version")
        #expect(problem.place?.line == 19)
    }

    @Test func `a version that is listed twice`() throws {
        let report = try Report()
        try report.list("1.0.0")
        #expect(try refusal(report).rule == "release-version")
    }

    @Test(arguments: [("2032", "did you mean 2022?"), ("atlas", "the editions are 2021, 2022, 2023")])
    func `an edition that is not there`(_ id: String, _ hint: String) throws {
        let problem = try refusal(try Report(), id)
        #expect(problem.rule == "unknown-edition")
        #expect(problem.hint?.english == hint)
    }

    @Test func `a sealed release whose sources changed`() throws {
        let report = try Report()
        try report.seal()
        let before = try report.files("Site/archive/2023").map { try report.bytes("Site/archive/2023/" + $0) }
        try report.replace("Content/2023/scores.csv", "amber,7,8,4", "amber,7,9,4")
        let sealed = try report.seal()
        let problem = try #require(sealed.diagnostics.first)
        #expect(sealed.outcome == nil)
        #expect(problem.rule == "sealed-release-changes")
        #expect(problem.place == Place(file: "Content/2023/edition.yaml", line: 16, column: 5))
        #expect(problem.notes.first?.message == "it would differ in archive/2023/1.0.0/data/sources/Content/2023/scores.csv")
        #expect(try report.files("Site/archive/2023").map { try report.bytes("Site/archive/2023/" + $0) } == before)
    }

    @Test func `a release after one that is damaged`() throws {
        let report = try Report()
        try report.seal()
        try report.list("1.0.1")
        let path = "Site/archive/2023/1.0.0/data/README.txt"
        let bytes = try report.bytes(path)
        try report.append(path, "more")
        let sealed = try report.seal()
        #expect(sealed.outcome == nil)
        #expect(sealed.diagnostics.map { $0.place?.file } == [report.path + "/" + path])
        try report.put(path, bytes)
        #expect(try report.seal().outcome == .sealed)
    }

    @Test func `a version lower than the last one sealed`() throws {
        let report = try Report()
        try report.list("1.2.0")
        try report.list("1.1.9")
        try report.seal()
        let sealed = try report.seal(version: "1.1.9")
        #expect(sealed.rules == ["release-order"])
        #expect(sealed.diagnostics.first?.hint == "give the correction a number after 1.2.0, such as 1.2.1")
    }
}
