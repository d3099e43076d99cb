import Messages
import Synchronization
import Testing

@testable import Output

@Suite struct OutputDraftTests {
    /// How often each file was made, and by how many tools.
    private final class Workshop: Sendable {
        private let counts = Mutex<[String: Int]>([:])
        private let tools = Mutex(0)

        var made: [String: Int] { counts.withLock { $0 } }
        var toolCount: Int { tools.withLock { $0 } }

        func tool() -> Int {
            tools.withLock { count in
                count += 1
                return count
            }
        }

        func draft(_ path: String, _ text: String) -> OutputDraft<Int> {
            OutputDraft(path: path) { [self] (_: inout Int) throws(OutputFailure) in
                counts.withLock { $0[path, default: 0] += 1 }
                return Array(text.utf8)
            }
        }
    }

    @Test func eachFileIsMadeOnceWhetherItStandsThereOrNot() throws {
        let here = try TemporaryFolder(), first = Workshop(), second = Workshop()
        let names = (0..<300).map { "units/\($0).html" }
        _ = try OutputFolder.write(names.map { first.draft($0, "one") }, with: first.tool, to: here.site)
        #expect(first.made == Dictionary(uniqueKeysWithValues: names.map { ($0, 1) }) && first.toolCount < 100)
        let report = try OutputFolder.write(names.map { second.draft($0, $0.hasSuffix("7.html") ? "two" : "one") }, with: second.tool, to: here.site)
        #expect(report == OutputReport(written: 30, unchanged: 270, removed: 0, bytesWritten: 90, arrival: .wholeFolder))
        #expect(second.made == first.made)
        #expect(here.text("Site/units/7.html") == "two" && here.text("Site/units/8.html") == "one")
        #expect(try here.names() == ["Site"])
    }

    @Test func whatCannotBeMadeLeavesTheOldSiteAndNoStage() throws {
        let here = try TemporaryFolder(), workshop = Workshop()
        _ = try OutputFolder.write([workshop.draft("index.html", "one")], with: workshop.tool, to: here.site)
        let broken = OutputDraft<Int>(path: "b.html") { (_: inout Int) throws(OutputFailure) in throw .unmade(reason: "no paper") }
        #expect(throws: OutputFailure.unmade(reason: "no paper")) {
            try OutputFolder.write([workshop.draft("index.html", "two"), broken], with: workshop.tool, to: here.site)
        }
        #expect(here.text("Site/index.html") == "one")
        #expect(try here.names() == ["Site"])
        #expect(OutputFailure.unmade(reason: "no paper").message == "no paper" && OutputFailure.unmade(reason: "no paper").diagnostic == nil)
    }

    @Test func theyComeInFileByFileToo() throws {
        let here = try TemporaryFolder(), workshop = Workshop()
        func drafts(_ text: String) -> [OutputDraft<Int>] { [workshop.draft("index.html", text), workshop.draft("style.css", "same")] }
        _ = try OutputFolder.write(drafts("one"), with: workshop.tool, to: here.site)
        let report = try OutputFolder.write(drafts("two"), with: workshop.tool, to: here.site, allowsExchange: false) { _ throws(OutputFailure) in }
        #expect(report == OutputReport(written: 1, unchanged: 1, removed: 0, bytesWritten: 3, arrival: .fileByFile))
        #expect(here.text("Site/index.html") == "two" && here.text("Site/style.css") == "same")
        #expect(workshop.made == ["index.html": 2, "style.css": 2])
        #expect(try here.names() == ["Site"])
    }
}
