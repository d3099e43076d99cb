import Testing

@testable import Output

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

@Suite struct OutputFolderTests {
    let first = site(["index.html": "one", "2017/units/a.html": "A", "2017/units/b.html": "B"])
    let second = site(["index.html": "two", "2017/units/a.html": "A", "2017/chapters/c.html": "C"])

    @Test func firstBuildMakesTheFolderWithItsParents() throws {
        let here = try TemporaryFolder()
        let report = try OutputFolder.write(first, to: "\(here.path)/deep/down/Site")
        #expect(report == OutputReport(written: 3, unchanged: 0, removed: 0, bytesWritten: 5, arrival: .wholeFolder))
        #expect(here.text("deep/down/Site/2017/units/b.html") == "B")
        #expect(try here.names("deep/down") == ["Site"])
    }

    @Test func secondBuildReplacesAddsAndRemoves() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(first, to: here.site)
        let report = try OutputFolder.write(second, to: here.site)
        #expect(report == OutputReport(written: 2, unchanged: 1, removed: 1, bytesWritten: 4, arrival: .wholeFolder))
        #expect(here.text("Site/index.html") == "two")
        #expect(here.text("Site/2017/chapters/c.html") == "C")
        #expect(try here.names("Site/2017/units") == ["a.html"])
        #expect(try here.names() == ["Site"])
    }

    @Test func unchangedFilesKeepInodeAndTimeAcrossTheExchange() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(first, to: here.site)
        let before = try here.identity("Site/2017/units/a.html")
        let changedBefore = try here.identity("Site/index.html")
        _ = try OutputFolder.write(second, to: here.site)
        #expect(try here.identity("Site/2017/units/a.html") == before)
        #expect(try here.identity("Site/index.html") != changedBefore)
    }

    @Test func sameSiteAgainTouchesNothing() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(first, to: here.site)
        let folder = try here.identity("Site")
        let report = try OutputFolder.write(first, to: here.site)
        #expect(report == OutputReport(written: 0, unchanged: 3, removed: 0, bytesWritten: 0, arrival: .unchanged))
        #expect(try here.identity("Site") == folder)
        #expect(try here.names() == ["Site"])
    }

    @Test func sameSizeWithOtherBytesIsWritten() throws {
        let here = try TemporaryFolder()
        let long = String(repeating: "x", count: 200_000)
        _ = try OutputFolder.write(site(["a.html": long + "1", "e.txt": ""]), to: here.site)
        let report = try OutputFolder.write(site(["a.html": long + "2", "e.txt": ""]), to: here.site)
        #expect(report.written == 1 && report.unchanged == 1)
        #expect(here.text("Site/a.html") == long + "2")
    }

    @Test func anEarlierReaderKeepsTheOldBytes() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(first, to: here.site)
        let open = open("\(here.site)/index.html", O_RDONLY)
        defer { close(open) }
        _ = try OutputFolder.write(second, to: here.site)
        var bytes = [UInt8](repeating: 0, count: 8)
        let count = read(open, &bytes, 8)
        #expect(bytes.prefix(count).elementsEqual("one".utf8))
    }

    @Test func aReaderSeesOneSiteWholeAtEveryMoment() throws {
        let here = try TemporaryFolder()
        try here.put("Site/archive/2016/data.csv", "sealed")
        let pages = 0..<40
        func build(_ mark: String) -> [OutputFile] {
            pages.map { OutputFile(path: "p\($0).html", bytes: Array(mark.utf8)) }
        }
        _ = try OutputFolder.write(build("0"), to: here.site)
        for round in 1...5 {
            _ = try OutputFolder.write(build("\(round)"), to: here.site) { step throws(OutputFailure) in
                // Staged: the old site is whole. Arrived: the new one is.
                let mark = step == .staged ? "\(round - 1)" : "\(round)"
                for page in pages { #expect(here.text("Site/p\(page).html") == mark) }
                #expect(here.text("Site/archive/2016/data.csv") == "sealed")
            }
        }
    }

    @Test func modesRespectTheUmask() throws {
        let here = try TemporaryFolder()
        let mask = umask(0)
        umask(mask)
        _ = try OutputFolder.write(first, to: here.site)
        #expect(FileSystem.entry("\(here.site)/index.html")?.mode == 0o666 & ~mask)
        #expect(FileSystem.entry("\(here.site)/2017/units")?.mode == 0o777 & ~mask)
        #expect(FileSystem.entry(here.site)?.mode == 0o777 & ~mask)
    }

    @Test func aFileMayBecomeAFolderAndBack() throws {
        let here = try TemporaryFolder()
        let file = site(["a": "file"])
        let folder = site(["a/b/c.html": "page"])
        for build in [file, folder, file] { _ = try OutputFolder.write(build, to: here.site) }
        #expect(here.text("Site/a") == "file")
    }

    @Test func anEmptySiteIsWritten() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(first, to: here.site)
        let report = try OutputFolder.write([], to: here.site)
        #expect(report.removed == 3)
        #expect(try here.names("Site") == [".almanac"])
    }

    @Test func oneCoreOrManyGiveTheSameMarker() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(second.reversed(), to: here.site)
        let lines = try #require(here.text("Site/.almanac")).split(separator: "\n")
        #expect(lines.dropFirst() == ["2017/chapters/c.html", "2017/units/a.html", "index.html"])
    }

    @Test func progressEndsAtTheTotal() throws {
        let here = try TemporaryFolder()
        let files = (0..<100).map { OutputFile(path: "\($0).html", bytes: []) }
        let seen = Seen()
        _ = try OutputFolder.write(files, to: here.site, progress: { done, total in seen.add(done, total) })
        let counts = seen.values
        #expect(counts.last?.0 == 100)
        #expect(counts.allSatisfy { $0.1 == 100 })
        #expect(counts.map(\.0) == counts.map(\.0).sorted())
    }
}
