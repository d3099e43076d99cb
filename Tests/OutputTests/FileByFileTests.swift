import Testing

@testable import Output

/// The way in for a mount point and its like.
@Suite struct FileByFileTests {
    /// Writes as `OutputFolder` does where the exchange is refused.
    func write(
        _ files: [OutputFile], to out: String, at step: OutputFolder.StepObserver = { _ throws(OutputFailure) in }
    ) throws(OutputFailure) -> OutputReport {
        try OutputFolder.write(files, to: out, allowsExchange: false, at: step)
    }

    @Test func replacesAddsAndRemoves() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(site(["index.html": "1", "a/b/c.html": "C", "same.css": "s"]), to: here.site)
        try here.put("Site/archive/2016/x.csv", "sealed")
        try here.put("Site/a/mine.txt", "mine")
        let folder = FileSystem.entry(here.site)?.inode
        let same = try here.identity("Site/same.css")
        let report = try write(site(["index.html": "2", "d/e.html": "E", "same.css": "s"]), to: here.site)
        #expect(report == OutputReport(written: 2, unchanged: 1, removed: 1, bytesWritten: 2, arrival: .fileByFile))
        #expect(FileSystem.entry(here.site)?.inode == folder)
        #expect(try here.identity("Site/same.css") == same)
        #expect(try here.names("Site") == [".almanac", "a", "archive", "d", "index.html", "same.css"])
        #expect(try here.names("Site/a") == ["mine.txt"])
        #expect(here.text("Site/archive/2016/x.csv") == "sealed")
        #expect(try here.names() == ["Site"])
        // The next build knows exactly what is its own.
        #expect(try write([], to: here.site).removed == 3)
        #expect(try here.names("Site") == [".almanac", "a", "archive"])
    }

    @Test func aFileMayBecomeAFolderAndBack() throws {
        let here = try TemporaryFolder()
        for build in [site(["a": "file"]), site(["a/b/c.html": "page"]), site(["a": "again"])] {
            try here.folder("Site")
            _ = try write(build, to: here.site)
        }
        #expect(here.text("Site/a") == "again")
        #expect(try here.names("Site") == [".almanac", "a"])
    }

    @Test func pagesArriveAfterWhatTheyReferTo() throws {
        let here = try TemporaryFolder()
        try here.folder("Site")
        var arrived: [[String]] = []
        _ = try write(site(["a.html": "", "theme/site.css": ""]), to: here.site) { step throws(OutputFailure) in
            if step == .moved { arrived.append((try? here.names("Site")) ?? []) }
        }
        #expect(arrived.first == [".almanac", ".almanac-new", "theme"])
        #expect(try here.names("Site") == [".almanac", "a.html", "theme"])
    }

    @Test func aFailureHalfwayIsMendedByTheNextBuild() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(site(["a.html": "1", "old.html": "1"]), to: here.site)
        let next = site(["a.html": "2", "new1.html": "2", "new2.html": "2"])
        var moves = 0
        #expect(throws: OutputFailure.busy(folder: "stop")) {
            try write(next, to: here.site) { step throws(OutputFailure) in
                if step == .moved { moves += 1 }
                if moves == 2 { throw .busy(folder: "stop") }
            }
        }
        // Files of both builds, each whole, none taken for foreign.
        #expect(here.text("Site/old.html") == "1")
        #expect(here.text("Site/new1.html") == "2")
        _ = try OutputFolder.write(site(["b.html": "3"]), to: here.site)
        #expect(try here.names("Site") == [".almanac", "b.html"])
    }

    @Test func twoBuildsAtOnceAreToldApart() throws {
        let here = try TemporaryFolder()
        try here.folder("Site")
        var refusals = 0
        _ = try write(site(["index.html": "1"]), to: here.site) { _ throws(OutputFailure) in
            #expect(throws: OutputFailure.busy(folder: here.site)) { try write([], to: here.site) }
            #expect(throws: OutputFailure.busy(folder: here.site)) { try OutputFolder.write([], to: here.site) }
            refusals += 1
        }
        #expect(refusals == 2)
        #expect(here.text("Site/index.html") == "1")
    }
}
