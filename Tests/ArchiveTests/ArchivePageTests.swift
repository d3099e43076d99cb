import BuiltInTheme
import Output
import Source
import Testing

@testable import Archive
@testable import Website

/// What the site says of its archive.
struct ArchivePageTests {
    @Test func `a site without sealed releases has no archive`() throws {
        #expect(!(try Report().render().keys.contains { $0.contains("archive") }))
    }

    @Test func `the archive page lists every release with its digest and its citation`() throws {
        let report = try Report()
        let first = try #require(try report.seal().release), old = try #require(try report.seal("2021").release)
        try report.replace("Content/2023/scores.csv", "amber,7,8,4", "amber,7,9,4")
        try report.list("1.0.1")
        let second = try #require(try report.seal().release)
        let files = try report.render()
        for path in ["archive/index.html", "en/archive/index.html"] {
            let page = try #require(files[path])
            for release in [first, second, old] { #expect(page.contains(release.digest), "\(path)") }
            #expect(page.contains("id=\"2023-1.0.1\"") && page.contains("id=\"2022\""))
        }
        let english = try #require(files["en/archive/index.html"])
        #expect(english.contains("superseded by 1.0.1"))
        #expect(
            english.contains(
                "Institute of Made-Up Things. (2023). Harbour Lights 2023 (made up) (Version 1.0.1). https://example.org/lights/archive/2023/1.0.1/data/site/en/2023/index.html"
            ))
        #expect(english.contains("No release of this edition is sealed yet."))
        #expect(english.contains("Scores: 1, Totals and main indicators: 2"))
    }

    @Test func `the status pages know what is the latest`() throws {
        let report = try Report()
        try report.seal()
        #expect(try #require(try report.render()["archive/2023/1.0.0.en.html"]).contains("Sealed release 1.0.0 of 2023-09-01, the latest."))
        try report.list("1.0.1")
        try report.list("1.0.10")
        try report.seal(version: "1.0.1")
        try report.seal()
        let files = try report.render()
        let old = try #require(files["archive/2023/1.0.0.en.html"])
        #expect(old.contains("Release 1.0.0 is superseded by 1.0.10 of 2023-10-15."))
        #expect(old.contains("target=\"_top\" href=\"../../archive/2023/1.0.10/data/site/en/2023/index.html\""))
        #expect(!old.contains("<script"))
        #expect(try #require(files["archive/2023/1.0.10.html"]).contains("为最新版"))
    }

    @Test func `every page of a later release says what it supersedes`() throws {
        let report = try Report()
        try report.seal()
        try report.list("1.0.1")
        try report.seal()
        let folder = "Site/archive/2023/1.0.1/data/site"
        for path in try report.files(folder) where path.hasSuffix(".html") {
            let page = try report.text("\(folder)/\(path)")
            #expect(
                page.contains(path.hasPrefix("en/") ? "Release 1.0.1 of 2023-10-15 supersedes release 1.0.0." : "1.0.1 版（2023-10-15）取代 1.0.0 版。"), "\(path)")
        }
        #expect(!(try report.text("Site/archive/2023/1.0.0/data/site/2023/index.html").contains("取代")))
    }

    @Test func `the change list stands on the live site and in the feed`() throws {
        let report = try Report()
        try report.seal()
        try report.replace("Content/2023/scores.csv", "amber,7,8,4", "amber,7,9,4")
        try report.list("1.0.1")
        try report.seal()
        let files = try report.render()
        let page = try #require(files["en/2023/changes.html"])
        #expect(page.contains("id=\"1.0.1\"") && page.contains("<a href=\"../../en/2023/units/amber.html\">Amber</a>"))
        #expect(try #require(files["2023/data/changes-1.0.1.csv"]).contains("score,amber,琥珀港,light.hours,时长,8,9"))
        #expect(files["2023/data/changes-1.0.1.json"] != nil)
        #expect(files["2022/changes.html"] == nil)
        #expect(try #require(files["feed.xml"]).contains("1.0.1"))
    }

    @Test func `what changed is named in the words of the page`() throws {
        let report = try Report()
        try report.seal()
        try report.replace("Content/2023/chapters/02-keepers.en.md", "The rate of keeping", "The rate of <keeping>")
        try report.replace("Content/2023/edition.yaml", "灯塔亮了", "灯塔都亮了")
        try report.replace("Content/2023/units.csv", "cedar,雪松港,Cedar,south", "cedar,雪松港,Cedar,north")
        try report.list("1.0.1")
        try report.seal()
        let files = try report.render()
        let english = try #require(files["en/2023/changes.html"]), chinese = try #require(files["2023/changes.html"])
        for (page, texts) in [
            (english, [">Keepers</a>", ">Text (en)<", "&lt;keeping&gt;", ">Headline<", ">Coast<", ">Lamps and hours</a>", ">North</a>"]),
            (chinese, [">值守</a>", ">正文 (en)<", ">主标题<", ">海岸<", ">灯塔与时长</a>", ">北岸</a>"]),
        ] {
            for text in texts { #expect(page.contains(text), "\(text)") }
        }
    }

    @Test func `an edition without sources is forwarded to its sealed release, and keeps its data files`() throws {
        let report = try Report()
        try report.seal("2021")
        let before = try report.render()
        try report.remove("Content/2021")
        // The two that are left look no further back than one year.
        let after = try report.render()
        let own = before.keys.filter { $0.hasPrefix("2021/") || $0.hasPrefix("en/2021/") }.sorted()
        #expect(own.count > 40)
        for path in own {
            let file = try #require(after[path], "\(path)")
            if path.hasSuffix(".html") {
                let target = String(repeating: "../", count: path.count { $0 == "/" }) + "archive/2021/1.0.0/data/site/" + path
                #expect(file.contains("content=\"0; url=\(target)\"") && file.contains("<a href=\"\(target)\">"))
                #expect(file.contains("<link rel=\"canonical\" href=\"https://example.org/lights/archive/2021/1.0.0/data/site/\(path)\">"))
                #expect(FileSystem.kind(of: "\(report.site)/archive/2021/1.0.0/data/site/\(path)") == .file)
            } else if path.hasSuffix(".csv") || path.hasSuffix(".json") {
                #expect(file == before[path], "\(path)")
            }
        }
        #expect(try #require(after["en/editions.html"]).contains("href=\"../archive/2021/1.0.0/data/site/en/2021/index.html\""))
        #expect(try #require(after["en/archive/index.html"]).contains("no longer part of the report"))
    }

    @Test func `a page that was sealed and is no more is pointed out, until an alias leads from its address to where it is now`() throws {
        let report = try Report()
        try report.seal("2023")
        func notes() throws -> [Diagnostic] {
            let options = SiteOptions(theme: .builtIn, sealed: Catalogue.read(report.site).releases)
            let plan = try #require(SitePlan(CheckedReport(try SourceTree.load(root: report.path), options), options))
            return plan.notes.filter { $0.rule == "sealed-page-gone" }
        }
        #expect(try notes().isEmpty)
        let chapter = try #require(try report.files("Content/2023/chapters").first { !$0.hasSuffix(".en.md") }), path = "Content/2023/chapters/" + chapter
        let text = try report.text(path), slug = chapter.drop { $0.isNumber || $0 == "-" }.dropLast(3)
        for file in try report.files("Content/2023/chapters") where file.contains(slug) { try report.remove("Content/2023/chapters/" + file) }
        try report.put("Content/2023/chapters/07-renamed.md", Array(text.utf8))
        let found = try notes()
        #expect(found.count == 1 && found[0].message.english.contains("2023/chapters/\(slug).html") && found[0].severity == .note)
        try report.put("Content/2023/chapters/07-renamed.md", Array(text.replacing("title:", with: "aliases: \(slug)\ntitle:", maxReplacements: 1).utf8))
        #expect(try notes().allSatisfy { !$0.message.english.contains("2023/chapters/\(slug).html") })
    }

    @Test func `an edition's old name leads to its pages, not to what was sealed under it`() throws {
        let report = try Report()
        try report.seal("2021")
        let before = try report.render()
        for file in try report.files("Content/2021") { try report.put("Content/2021-autumn/" + file, try report.bytes("Content/2021/" + file)) }
        try report.remove("Content/2021")
        try report.replace("Content/2021-autumn/edition.yaml", "year:", "aliases: 2021\nyear:")
        let after = try report.render()
        for path in before.keys where path.hasPrefix("2021/") && path.hasSuffix(".html") {
            #expect(
                after[path]?.contains("content=\"0; url=\(String(repeating: "../", count: path.count { $0 == "/" }))2021-autumn/\(path.dropFirst(5))\"")
                    == true, "\(path)")
        }
    }

    @Test func `a digest that was altered is not published`() throws {
        let report = try Report()
        try report.seal("2021")
        let path = "Site/archive/2021/1.0.0/tagmanifest-sha256.txt"
        try report.put(path, try report.bytes(path).reversed())
        let catalogue = Catalogue.read(report.site)
        #expect(catalogue.diagnostics.map(\.rule) == ["sealed-release-altered"])
        #expect(catalogue.diagnostics.hasErrors)
    }

    /// Whatever stands in the archive: it is read or named, and no page gets an address that is none.
    @Test func `a bag that is damaged anywhere never stops a build`() throws {
        let report = try Report()
        try report.seal()
        try report.list("1.0.1")
        try report.seal()
        try report.remove("Content/2023")
        let bag = "Site/archive/2023/1.0.1"
        let names = ["data/release.json", "manifest-sha256.txt", "bag-info.txt", "data/data/changes.csv"]
        var state: UInt64 = 2023
        func chance(below limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(limit))
        }
        let theme = Theme.load(.builtIn, languages: ["zh-Hans", "en"]).theme
        for turn in 0..<80 {
            let path = "\(bag)/\(names[turn % names.count])"
            let whole = try report.bytes(path)
            var bytes = whole
            for _ in 0...chance(below: 3) {
                let position = chance(below: bytes.count)
                switch chance(below: 3) {
                case 0: bytes[position] = UInt8(truncatingIfNeeded: chance(below: 256))
                case 1: bytes.replaceSubrange(position..<min(bytes.count, position + 6), with: Array("../\"{\n".utf8))
                default: bytes.removeSubrange(position..<min(bytes.count, position + 1 + chance(below: 40)))
                }
            }
            try report.put(path, bytes)
            let catalogue = Catalogue.read(report.site, content: report.path + "/Content")
            if turn % 8 == 0 {
                let files = try RenderedSite(try SourceTree.load(root: report.path), SiteOptions(theme: .builtIn, sealed: catalogue.releases)).files
                #expect(throws: Never.self, "turn \(turn)") { try OutputPlan(files) }
            }
            let strips = StatusStrip.files(catalogue.releases, theme: theme, languages: ["zh-Hans", "en"])
            #expect(throws: Never.self, "turn \(turn)") { try OutputPlan(strips.map { OutputFile(path: $0.path, bytes: []) }) }
            try report.put(path, whole)
        }
    }

    @Test func `a bag that cannot be read is named and left out`() throws {
        let report = try Report()
        try report.seal("2021")
        try report.put("Site/archive/2021/1.0.0/data/release.json", Array("{\"edition\": 7".utf8))
        let catalogue = Catalogue.read(report.site)
        #expect(catalogue.releases.isEmpty)
        #expect(catalogue.diagnostics.map(\.rule) == ["sealed-release-damaged"])
    }

    @Test func `a list prints nothing that a terminal would take for a command`() throws {
        let report = try Report()
        try report.seal("2021")
        try report.replace("Site/archive/2021/1.0.0/data/release.json", "2021-09-01", "\\u001b]0;title\\u0007")
        try report.rehash("Site/archive/2021/1.0.0")
        let lines = ArchiveList.read(report.site, Catalogue.read(report.site), root: report.path, edition: "2021").lines(in: .english)
        #expect(lines.count == 2 && lines[1].contains("\\u{1b}]0;title\\u{7}"))
    }

    @Test func `a list of releases names those that are not sealed and those without sources`() throws {
        let report = try Report()
        try report.seal("2021")
        try report.remove("Content/2021")
        try report.list("1.0.1", in: "2022")
        let rows = ArchiveList.read(report.site, Catalogue.read(report.site), root: report.path).rows
        #expect(
            rows.map { "\($0.edition) \($0.version): \(("\($0.states)" as Message))" } == [
                "2021 1.0.0: latest, sources gone", "2022 1.0.0: not sealed", "2022 1.0.1: not sealed", "2023 1.0.0: not sealed",
            ])
    }
}
