import Testing

@testable import Output

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What Almanac did not write stays, as the same files.
@Suite struct KeptFilesTests {
    let pages = site(["index.html": "1", "archive/index.html": "all editions"])
    let next = site(["index.html": "2", "archive/index.html": "all editions"])

    @Test func aFreshCloneHoldsOnlyTheArchive() throws {
        let here = try TemporaryFolder()
        try here.put("Site/archive/2016-1.0.0/data/scores.csv", "sealed")
        try here.put("Site/archive/index.html", "as committed")
        let sealed = try here.identity("Site/archive/2016-1.0.0/data/scores.csv")
        _ = try OutputFolder.write(pages, to: here.site)
        #expect(here.text("Site/archive/index.html") == "all editions")
        #expect(try here.identity("Site/archive/2016-1.0.0/data/scores.csv") == sealed)
    }

    @Test func theArchiveComesAlongWithoutACopy() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(pages, to: here.site)
        try here.put("Site/archive/2016-1.0.0/bagit.txt", "sealed")
        try here.folder("Site/archive/2016-1.0.0/empty")
        chmod("\(here.site)/archive/2016-1.0.0", 0o555)
        defer { chmod("\(here.site)/archive/2016-1.0.0", 0o755) }
        let sealed = try here.identity("Site/archive/2016-1.0.0/bagit.txt")
        for build in [next, pages, next] {
            #expect(try OutputFolder.write(build, to: here.site).arrival == .wholeFolder)
        }
        #expect(try here.identity("Site/archive/2016-1.0.0/bagit.txt") == sealed)
        #expect(FileSystem.entry("\(here.site)/archive/2016-1.0.0")?.mode == 0o555)
        #expect(try here.names("Site/archive/2016-1.0.0") == ["bagit.txt", "empty"])
        #expect(try here.names() == ["Site"])
    }

    @Test func aRepositoryAndAHostsFileStay() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(pages, to: here.site)
        try here.put("Site/.git/HEAD", "ref: refs/heads/pages")
        try here.folder("Site/.git/refs/tags")
        try here.put("Site/CNAME", "example.org")
        #expect(symlink("../elsewhere", "\(here.site)/link") == 0)
        _ = try OutputFolder.write(next, to: here.site)
        #expect(here.text("Site/.git/HEAD") == "ref: refs/heads/pages")
        #expect(try here.names("Site/.git/refs") == ["tags"])
        #expect(here.text("Site/CNAME") == "example.org")
        #expect(FileSystem.entry("\(here.site)/link")?.kind == .link)
    }

    @Test func aForeignFileWhereAPageBelongsIsRefused() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(pages, to: here.site)
        try here.put("Site/CNAME", "mine")
        try here.put("Site/notes/todo.txt", "mine")
        for path in ["CNAME", "CNAME/x.html", "notes", "notes/todo.txt"] {
            #expect(throws: OutputFailure.self) { try OutputFolder.write(site(["\(path)": "x"]), to: here.site) }
        }
        #expect(throws: OutputFailure.occupied(path: "CNAME")) {
            try OutputFolder.write(site(["index.html": "2", "CNAME": "x"]), to: here.site)
        }
        #expect(here.text("Site/CNAME") == "mine")
        #expect(here.text("Site/index.html") == "1")
    }

    @Test func aPageThatWasReplacedByALinkIsNotWrittenThrough() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(pages, to: here.site)
        try here.put("precious.txt", "precious")
        unlink("\(here.site)/index.html")
        #expect(symlink("../precious.txt", "\(here.site)/index.html") == 0)
        #expect(throws: OutputFailure.occupied(path: "index.html")) { try OutputFolder.write(next, to: here.site) }
        #expect(here.text("precious.txt") == "precious")
    }

    @Test(.enabled(if: geteuid() != 0, "root may read anything"))
    func aFolderThatIsClosedToUsStays() throws {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(pages, to: here.site)
        try here.put("Site/private/key", "secret")
        chmod("\(here.site)/private", 0)
        defer { chmod("\(here.site)/private", 0o700) }
        #expect(try OutputFolder.write(next, to: here.site).arrival == .fileByFile)
        #expect(here.text("Site/index.html") == "2")
    }
}
