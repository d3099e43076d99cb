import Testing

@testable import Output

/// Addresses that cannot be files everywhere are refused before anything is written.
@Suite struct OutputPlanTests {
    @Test(arguments: [
        "", "/etc/passwd", "../x", "a/../b", "./a", "a/.", "a//b", "a/", "a\\b", "a\0b", "a\nb", ".almanac", ".almanac-new/x",
    ])
    func unsafePathsAreRefused(path: String) {
        #expect(OutputPlan.flaw(in: path) != nil)
        #expect(throws: OutputFailure.self) { try OutputPlan([OutputFile(path: path, bytes: [])]) }
    }

    @Test(arguments: ["index.html", "2017/units/西安.html", "a/b/c/d.e", ".nojekyll", "..a/b..", "a b.html"])
    func ordinaryPathsAreAccepted(path: String) throws {
        let plan = try OutputPlan([OutputFile(path: path, bytes: [])])
        #expect(plan.paths == [path])
    }

    @Test(arguments: [
        ["a.html", "a.html"], ["a.html", "A.html"], ["Ü.html", "ü.html"], ["\u{E9}.html", "e\u{301}.html"],
        ["x/a.html", "X/b.html"], ["a", "a/b"], ["a/b", "a"], ["a/b", "A"],
    ])
    func pathsThatSomeFileSystemTakesForOneAreRefused(paths: [String]) {
        #expect(throws: OutputFailure.self) { try OutputPlan(paths.map { OutputFile(path: $0, bytes: []) }) }
    }

    @Test func foldersComeBeforeWhatTheyHold() throws {
        let plan = try OutputPlan(["a/b/c.html", "a/d.html", "e/f.html"].map { OutputFile(path: $0, bytes: []) })
        #expect(plan.folders == ["a", "a/b", "e"])
    }
}
