import Messages

#if os(Linux)
    import Glibc
    import Testing

    @testable import Output

    private let canMount: Bool = {
        guard let here = try? TemporaryFolder(), mount("tmpfs", here.path, "tmpfs", 0, nil) == 0 else { return false }
        return umount2(here.path, Int32(MNT_DETACH)) == 0
    }()

    /// On real mounts, where the machine lets the tests make them.
    @Suite(.enabled(if: canMount, "mounting is not allowed here"))
    struct MountPointTests {
        @Test func aMountPointIsWrittenFileByFile() throws {
            let here = try TemporaryFolder()
            try here.folder("Site")
            try #require(mount("tmpfs", here.site, "tmpfs", 0, nil) == 0)
            defer { umount2(here.site, Int32(MNT_DETACH)) }
            #expect(try OutputFolder.write(site(["a.html": "1", "b.html": "1"]), to: here.site).arrival == .fileByFile)
            let report = try OutputFolder.write(site(["a.html": "2", "c.html": "1"]), to: here.site)
            #expect(report == OutputReport(written: 2, unchanged: 0, removed: 1, bytesWritten: 2, arrival: .fileByFile))
            #expect(try here.names("Site") == [".almanac", "a.html", "c.html"])
            #expect(try here.names() == ["Site"])
        }

        /// A bind mount stands on its parent's device: only the exchange itself tells.
        @Test func aFolderBoundFromElsewhereIsWrittenFileByFile() throws {
            let here = try TemporaryFolder()
            try here.folder("Site")
            try here.folder("elsewhere")
            try #require(mount("\(here.path)/elsewhere", here.site, "none", UInt(MS_BIND), nil) == 0)
            defer { umount2(here.site, Int32(MNT_DETACH)) }
            #expect(try OutputFolder.write(site(["a.html": "1"]), to: here.site).arrival == .fileByFile)
            #expect(here.text("elsewhere/a.html") == "1")
        }

        @Test(arguments: [true, false])
        func aFullDiskLeavesTheOldSite(isMountPoint: Bool) throws {
            let here = try TemporaryFolder()
            try #require(mount("tmpfs", here.path, "tmpfs", 0, "size=256k") == 0)
            defer { umount2(here.path, Int32(MNT_DETACH)) }
            // Either the mount itself is the output, or a folder in it.
            let out = isMountPoint ? here.path : here.site
            _ = try OutputFolder.write(site(["a.html": "1"]), to: out)
            let before = try FileSystem.names(in: out).map(\.name)
            let big = (0..<40).map { OutputFile(path: "big\($0).csv", bytes: Array(repeating: 0x30, count: 10_000)) }
            let failure = #expect(throws: OutputFailure.self) { try OutputFolder.write(big, to: out) }
            guard case .system(_, _, ENOSPC) = failure else {
                Issue.record("\(failure?.message ?? "nothing was thrown")")
                return
            }
            #expect(try FileSystem.names(in: out).map(\.name) == before)
            #expect(FileSystem.contents("\(out)/a.html") == Array("1".utf8))
            if !isMountPoint { #expect(try here.names() == ["Site"]) }
        }
    }
#endif
