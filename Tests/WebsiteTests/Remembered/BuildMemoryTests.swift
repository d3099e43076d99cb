import BuiltInTheme
import Foundation
import Output
import Source
import Testing

@testable import Website

/// A build with nothing changed has nothing to do, and one with anything changed does everything.
struct BuildMemoryTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "almanac-memory-\(UUID().uuidString)")
    private var root: String { folder.path(percentEncoded: false) }
    private var out: String { folder.appending(path: "Site").path(percentEncoded: false) }

    private func write(_ path: String, _ text: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Two towns, with a remark: nobody says what the score is made of.
    private func report() throws {
        try write("Content/site.yaml", "title: T\nlanguages: [en]\n")
        try write("Content/2025/edition.yaml", "year: 2025\ntitle: Towns\nunit: {name: town, plural: towns}\n")
        try write("Content/2025/indicators.yaml", "- {id: a, name: Access, max: 100}\n")
        try write("Content/2025/units.csv", "id,name\nash,Ash\nbeech,Beech\n")
        try write("Content/2025/scores.csv", "unit,a\nash,80\nbeech,60\n")
        try write("Content/2025/chapters/01-test.md", "---\ntitle: Test\n---\n\nText.\n")
    }

    private func memory(_ settings: [String] = []) throws -> BuildMemory? {
        BuildMemory(try SourceTree.load(root: root), root: root, out: out, settings: settings, besides: [])
    }

    @discardableResult
    private func build(_ settings: [String] = []) throws -> BuildReport {
        var build = Build(root: root, out: out, SiteOptions(theme: .builtIn))
        let tree = try Build.sourceFiles(in: root), memory = try memory(settings)
        build.memory = memory
        let report = try build.run(tree)
        memory?.keep(report, in: out)
        return report
    }

    @Test func whatABuildSaysWithNothingChangedIsWhatTheNextBuildSays() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try report()
        #expect(try memory()?.standing == nil)
        try build()
        let remembered = try #require(try memory()?.standing), again = try build()
        #expect(!remembered.diagnostics.isEmpty && remembered.diagnostics == again.diagnostics)
        for language in MessageLanguage.allCases {
            #expect(remembered.summary(seconds: .zero).text(in: language) == again.summary(seconds: .zero).text(in: language))
            #expect(
                render(remembered.diagnostics, as: .text, in: language, colour: false) { _ in nil }
                    == render(again.diagnostics, as: .text, in: language, colour: false) { _ in nil })
        }
    }

    @Test func anySourceThatChangesIsNoticed() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try report()
        try build()
        for (path, text) in [
            ("Content/2025/scores.csv", "unit,a\nash,80\nbeech,61\n"), ("Content/2025/images/new.txt", "x"), ("Templates/styles/own.css", "p{}"),
            ("Content/2025/chapters/01-test.md", "---\ntitle: Test\n---\n\nTexts.\n"),
        ] {
            let before = FileSystem.contents("\(root)/\(path)")
            try write(path, text)
            #expect(try memory()?.standing == nil, "\(path)")
            // Put back, it is what it was: bytes count, not times.
            if let before { try write(path, String(decoding: before, as: UTF8.self)) } else { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }
            #expect(try memory()?.standing != nil, "\(path)")
        }
    }

    @Test func anythingDoneToTheSiteIsNoticed() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try report()
        for path in ["Site/index.html", "Site/own.txt", "Site/archive/note.txt"] {
            try build()
            #expect(try memory()?.standing != nil)
            try write(path, "something else")
            #expect(try memory()?.standing == nil, "\(path)")
        }
        try build()
        try FileManager.default.removeItem(atPath: out)
        #expect(try memory()?.standing == nil)
    }

    @Test func otherSettingsAndOtherFoldersAreRememberedApart() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try report()
        try build(["drafts true"])
        #expect(try memory(["drafts true"])?.standing != nil)
        #expect(try memory()?.standing == nil)
        let other = BuildMemory(try SourceTree.load(root: root), root: root, out: root + "/Other", settings: ["drafts true"], besides: [])
        #expect(other != nil && other?.standing == nil)
    }

    @Test func aRecordThatIsNoneIsPassedOver() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try report()
        try build()
        let cache = root + "/" + CacheFolder.name
        let name = try #require(try FileSystem.names(in: cache).map(\.name).first { $0.hasPrefix("build-") })
        let whole = try #require(FileSystem.contents("\(cache)/\(name)"))
        for bytes in [
            [], Array("{}".utf8), Array(whole.dropLast(20)), Array(String(decoding: whole, as: UTF8.self).replacing("\"form\":1", with: "\"form\":0").utf8),
        ] {
            try Data(bytes).write(to: URL(filePath: "\(cache)/\(name)"))
            #expect(try memory()?.standing == nil)
        }
        try FileManager.default.removeItem(atPath: cache)
        #expect(try memory()?.standing == nil)
    }

    /// Nothing was written, so what stands is not of these sources.
    @Test func aBuildWithErrorsIsNotRemembered() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try report()
        try build()
        try write("Content/2025/scores.csv", "unit,a\nash,180\nbeech,60\n")
        #expect(try build().diagnostics.hasErrors)
        #expect(try memory()?.standing == nil)
    }
}
