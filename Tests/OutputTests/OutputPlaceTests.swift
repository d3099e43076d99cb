import Source
import Testing

@testable import Output

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Which folders a build accepts, and that a refused one is left alone.
@Suite struct OutputPlaceTests {
    let pages = site(["index.html": "1"])

    @Test func aFolderWithForeignFilesIsRefused() throws {
        let here = try TemporaryFolder()
        try here.put("Site/thesis.docx", "years of work")
        #expect(throws: OutputFailure.notOurs(folder: here.site)) { try OutputFolder.write(pages, to: here.site) }
        #expect(throws: OutputFailure.notOurs(folder: here.site)) { try OutputFolder.check(here.site) }
        #expect(try here.names("Site") == ["thesis.docx"])
        #expect(try here.names() == ["Site"])
        #expect(OutputFailure.notOurs(folder: "x").diagnostic?.rule == "foreign-output-folder")
    }

    @Test func aFileNamedLikeTheMarkerIsNotEnough() throws {
        let here = try TemporaryFolder()
        try here.put("Site/.almanac", "[settings]\n")
        #expect(throws: OutputFailure.notOurs(folder: here.site)) { try OutputFolder.write(pages, to: here.site) }
    }

    @Test func aMarkerCannotNameFilesOutside() throws {
        let here = try TemporaryFolder()
        try here.put("precious.txt", "precious")
        _ = try OutputFolder.write(pages, to: here.site)
        let marker = try #require(here.text("Site/.almanac"))
        try here.put("Site/.almanac", marker + "../precious.txt\n/etc/passwd\n")
        #expect(try OutputFolder.write(site(["a.html": "2"]), to: here.site).removed == 1)
        #expect(here.text("precious.txt") == "precious")
    }

    @Test func anEmptyFolderIsTaken() throws {
        let here = try TemporaryFolder()
        try here.folder("Site")
        _ = try OutputFolder.write(pages, to: here.site)
        #expect(here.text("Site/index.html") == "1")
    }

    @Test func rootHomeAndWorkingFolderAreRefused() throws {
        let home = try #require(getenv("HOME").map { String(cString: $0) })
        for out in ["/", "//", "/usr/..", ".", "..", home, "\(home)/."] {
            do throws(OutputFailure) {
                try OutputFolder.check(out)
                Issue.record("\(out) was accepted")
            } catch .overlaps {
            } catch {
                Issue.record("\(out): \(error.message)")
            }
        }
    }

    @Test func sourcesAndOutputStayApart() throws {
        let here = try TemporaryFolder()
        try here.put("Content/2017/edition.yaml", "year: 2017")
        let content = "\(here.path)/Content"
        #expect(symlink("Content", "\(here.path)/alias") == 0)
        for out in ["Content", "Content/Site", "Content/2017", "", "alias", "alias/out/Site", "other/../Content/x"] {
            if out == "other/../Content/x" { try here.folder("other") }
            #expect(throws: OutputFailure.overlaps(folder: "\(here.path)/\(out)", other: Message(verbatim: content)), "\(out)") {
                try OutputFolder.write(pages, to: "\(here.path)/\(out)", apartFrom: [content])
            }
        }
        #expect(try here.names("Content") == ["2017"])
        _ = try OutputFolder.write(pages, to: here.site, apartFrom: [content, "\(here.path)/Templates"])
    }

    @Test func aSymbolicLinkIsFollowed() throws {
        let here = try TemporaryFolder()
        try here.folder("disk/www")
        #expect(symlink("disk/www", here.site) == 0)
        _ = try OutputFolder.write(pages, to: here.site)
        _ = try OutputFolder.write(site(["index.html": "2"]), to: here.site)
        #expect(FileSystem.entry(here.site)?.kind == .link)
        #expect(here.text("disk/www/index.html") == "2")
        #expect(try here.names("disk") == ["www"])
    }

    @Test func aLinkToNothingAndAFileAreRefused() throws {
        let here = try TemporaryFolder()
        #expect(symlink("nowhere", here.site) == 0)
        try here.put("file", "x")
        for name in ["Site", "file"] {
            #expect(throws: OutputFailure.notAFolder(path: "\(here.path)/\(name)")) {
                try OutputFolder.write(pages, to: "\(here.path)/\(name)")
            }
        }
        #expect(throws: OutputFailure.notAFolder(path: "")) { try OutputFolder.write(pages, to: "") }
        #expect(throws: OutputFailure.self) { try OutputFolder.write(pages, to: "\(here.path)/file/Site") }
        #expect(here.text("file") == "x")
    }

    @Test func trailingSlashAndRelativePathsWork() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(pages, to: here.site + "/")
        _ = try OutputFolder.write(site(["index.html": "2"]), to: here.site + "//")
        #expect(here.text("Site/index.html") == "2")
        #expect(try here.names() == ["Site"])
    }

    #if os(Linux)
        @Test func aParentThatCannotBeWrittenIsNamed() throws {
            let failure = #expect(throws: OutputFailure.self) { try OutputFolder.write(pages, to: "/proc/almanac/Site") }
            let message = try #require(failure?.message)
            #expect(message.english.hasPrefix("cannot create the folder /proc/almanac: "))
        }
    #endif

    @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
    func aFolderInAParentThatIsNotOursIsWrittenFileByFile() throws {
        let here = try TemporaryFolder()
        try here.folder("www/Site")
        chmod("\(here.path)/www", 0o555)
        defer { chmod("\(here.path)/www", 0o755) }
        #expect(try OutputFolder.write(pages, to: "\(here.path)/www/Site").arrival == .fileByFile)
        #expect(throws: OutputFailure.system(action: "create the folder", path: "\(here.path)/www/.New.almanac", code: EACCES)) {
            try OutputFolder.write(pages, to: "\(here.path)/www/New")
        }
    }
}
