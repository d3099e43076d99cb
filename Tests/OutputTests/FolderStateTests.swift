import Testing

@testable import Output

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

@Suite struct FolderStateTests {
    private func written() throws -> TemporaryFolder {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(site(["index.html": "one", "2017/a.html": "A", "2017/units/b.html": "B"]), to: here.site)
        return here
    }

    @Test func twoLooksAtAFolderThatNobodyTouchesSayTheSame() throws {
        let here = try written()
        #expect(FileSystem.state(of: here.site) == FileSystem.state(of: here.site))
        #expect(FileSystem.state(of: here.site) != nil)
    }

    @Test func aFileThatIsWrittenAddedRemovedOrRenamedShows() throws {
        for change in ["write", "add", "remove", "rename", "folder"] {
            let here = try written(), before = FileSystem.state(of: here.site)
            switch change {
            case "write":
                unlink("\(here.site)/2017/a.html")
                try FileSystem.write(Array("Z".utf8), to: "\(here.site)/2017/a.html")
            case "add": try FileSystem.write([], to: "\(here.site)/2017/units/new")
            case "remove": unlink("\(here.site)/2017/units/b.html")
            case "rename": rename("\(here.site)/2017/a.html", "\(here.site)/2017/c.html")
            default: mkdir("\(here.site)/2017/empty", 0o777)
            }
            #expect(FileSystem.state(of: here.site) != before, "\(change)")
        }
    }

    /// Who sets the time of the bytes back cannot set back the time at which that was done.
    @Test func aFileOfTheSameSizeWithItsTimeSetBackShows() throws {
        let here = try written(), path = "\(here.site)/2017/a.html", before = FileSystem.state(of: here.site)
        var status = stat()
        #expect(stat(path, &status) == 0)
        let descriptor = open(path, O_WRONLY)
        #expect(pwrite(descriptor, "Z", 1, 0) == 1)
        #if canImport(Darwin)
            futimens(descriptor, [status.st_atimespec, status.st_mtimespec])
        #else
            futimens(descriptor, [status.st_atim, status.st_mtim])
        #endif
        close(descriptor)
        #expect(FileSystem.state(of: here.site) != before)
    }

    @Test func aLinkIsNotLookedThrough() throws {
        let here = try written()
        symlink("index.html", "\(here.site)/link.html")
        #expect(FileSystem.state(of: here.site) == nil)
        #expect(FileSystem.state(of: here.site, allowsLinks: true) != nil)
        #expect(FileSystem.state(of: "\(here.site)/nothing") == nil)
    }

    @Test func aBuildTellsTheStateOfWhatItLeft() throws {
        let here = try TemporaryFolder(), files = site(["index.html": "one"])
        for _ in 0..<2 {
            let report = try OutputFolder.write(files, to: here.site, asksState: true)
            #expect(report.state == FileSystem.state(of: here.site) && report.state != nil)
        }
        #expect(try OutputFolder.write(files, to: here.site).state == nil)
    }
}
