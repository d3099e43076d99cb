import Exports
import Foundation
import Output
import Source
import Testing

@testable import Website

/// Every folder of Tests/Fixtures/Sites gives the diagnostics and the pages that it expects.
struct SiteFixtureTests {
    @Test func `there are fixtures`() {
        #expect(SiteFixture.all.count > 100)
    }

    /// What all have in common is changed in one place.
    @Test(arguments: SiteFixture.all.filter { $0.base != nil })
    func `a report repeats nothing of its base`(_ fixture: SiteFixture) throws {
        let base = try SiteFixture.named(try #require(fixture.base))
        for file in fixture.ownFiles {
            #expect(FileSystem.contents("\(fixture.path)/\(file)") != FileSystem.contents("\(base.path)/\(file)"), "\(file) is the base's: remove it")
        }
    }

    @Test(arguments: SiteFixture.all)
    func `a report gives the diagnostics and pages that it expects`(_ fixture: SiteFixture) throws {
        let (files, report) = try fixture.render()
        let found = render(report.diagnostics, as: .text)
        if SiteFixture.isRecording {
            try fixture.record("expected.txt", Array(found.utf8))
        } else {
            let expected = try #require(fixture.text("expected.txt"), "expected.txt is missing: record it with ALMANAC_RECORD=1 and read it")
            #expect(found == expected)
        }
        for diagnostic in report.diagnostics {
            let place = try #require(diagnostic.place)
            #expect(place.line >= 1 && place.column >= 1)
            #expect(!(diagnostic.hint ?? "").isEmpty, "\(diagnostic.message)")
            #expect(!diagnostic.message.english.hasSuffix("."))
        }
        #expect(EnglishLeftovers.find(in: report.diagnostics, content: try fixture.content()) == [])
        #expect(files.isEmpty == report.diagnostics.hasErrors)
        for path in fixture.expectedPages {
            let file = try #require(files.first { $0.path == path }, "the site has no \(path)")
            if SiteFixture.isRecording {
                try fixture.record("expected/" + path, Array(unhashed(file).utf8))
            } else {
                #expect(unhashed(file) == fixture.text("expected/" + path).map(Self.settled), "\(path) differs")
            }
        }
    }

    /// The file's text, with the part of assets' names that changes with the theme left out: `assets/style.HASH.css`.
    private func unhashed(_ file: OutputFile) -> String {
        let text = Self.settled(String(decoding: file.bytes, as: UTF8.self))
        return file.path.hasSuffix(".html") ? text.replacing(/\.[0-9a-f]{16}\.(css|js)"/) { ".HASH.\($0.1)\"" } : text
    }

    /// With another pandoc than the one that the pages were recorded with, formulas are compared by their TeX.
    private static func settled(_ text: String) -> String {
        guard !isRecordedPandoc, text.contains("<math") else { return text }
        return text.replacing(/<math[^>]*>.*?<annotation[^>]*>(.*?)<\/annotation><\/semantics><\/math>/) { "<math>\($0.1)</math>" }
    }

    private static let isRecordedPandoc = OptionalTool.all(languages: []).contains { tool in
        if case .here("2.17.1.1"?, _) = tool.state { tool.name.english == "pandoc" } else { false }
    }

    /// The folders that are not about several mistakes show one message each: nothing that follows from the mistake, nothing twice.
    @Test(arguments: SiteFixture.all.filter { !$0.name.hasPrefix("several-") && !$0.name.hasSuffix("-silences") })
    func `one mistake is one message`(_ fixture: SiteFixture) {
        let errors = (fixture.text("expected.txt") ?? "").split(separator: "\n").filter { $0.contains(": error: ") }
        #expect(errors.count <= 1)
    }

    /// One folder serves them all, since each leaves it as it was. The command exits with 1 when the report has errors.
    @Test func `a build with errors leaves the site that was there untouched`() throws {
        let (folder, site) = temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let sound = try SiteFixture.named("sound")
        _ = try OutputFolder.write(sound.render().files, to: site)
        let before = try FolderSnapshot(site)
        let fixtures = SiteFixture.all.filter(\.expectsErrors)
        #expect(fixtures.count > 100)
        for fixture in fixtures {
            let report = try fixture.build(out: site).run()
            #expect(report.output == nil && report.diagnostics.hasErrors, "\(fixture.name)")
            #expect(try FolderSnapshot(site) == before, "\(fixture.name)")
        }
    }

    @Test(arguments: SiteFixture.all.filter { !$0.expectsErrors })
    func `a build without errors writes the site`(_ fixture: SiteFixture) throws {
        let (folder, site) = temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let report = try fixture.build(out: site).run()
        #expect(report.output != nil && !report.diagnostics.hasErrors)
    }

    private func temporaryFolder() -> (folder: URL, site: String) {
        let folder = URL.temporaryDirectory.appending(path: "almanac-site-\(UUID())")
        return (folder, folder.appending(path: "Site").path(percentEncoded: false))
    }

    @Test func `an output folder that is not ours is refused`() throws {
        let fixture = try SiteFixture.named("foreign-output-folder")
        let before = try FolderSnapshot(fixture.path)
        let report = try fixture.build().run()
        let text = render(report.diagnostics, as: .text).replacing(fixture.path + "/", with: "")
        if SiteFixture.isRecording { return try fixture.record("expected-build.txt", Array(text.utf8)) }
        #expect(text == fixture.text("expected-build.txt"))
        #expect(report.diagnostics.hasErrors)
        #expect(report.output == nil)
        #expect(try FolderSnapshot(fixture.path) == before)
    }
}

/// All files below a folder with their bytes.
struct FolderSnapshot: Equatable {
    private let files: [String: [UInt8]]

    init(_ folder: String) throws {
        var files: [String: [UInt8]] = [:]
        for path in try SiteFixture.files(below: folder) { files[path] = FileSystem.contents("\(folder)/\(path)") }
        self.files = files
    }
}
