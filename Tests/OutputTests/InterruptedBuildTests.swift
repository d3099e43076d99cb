import Messages
import Testing

@testable import Output

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Builds that are killed, run out of room, or meet each other.
@Suite struct InterruptedBuildTests {
    let first = site(["index.html": "one", "2017/a.html": "A"])
    let second = site(["index.html": "two", "2017/b.html": "B"])

    /// Starts from a site with a sealed edition.
    func built() throws -> TemporaryFolder {
        let here = try TemporaryFolder()
        _ = try OutputFolder.write(first, to: here.site)
        try here.put("Site/archive/2016/scores.csv", "sealed")
        return here
    }

    @Test func aBuildKilledWhileStagingLeavesTheOldSite() async throws {
        let here = try built()
        let out = here.site
        await #expect(processExitsWith: .signal(SIGKILL)) { [out = out as String] in
            _ = try OutputFolder.write(site(["index.html": "two"]), to: out) { step throws(OutputFailure) in
                if step == .staged { kill(getpid(), SIGKILL) }
            }
        }
        #expect(try here.names() == [".Site.almanac", "Site"])
        #expect(here.text("Site/index.html") == "one")
        #expect(here.text("Site/archive/2016/scores.csv") == "sealed")
        try buildAgain(here)
    }

    @Test func aBuildKilledAfterTheExchangeLeavesTheNewSite() async throws {
        let here = try built()
        let out = here.site
        // SIGINT would do the same, but who runs the tests may have told them to ignore or to block it.
        await #expect(processExitsWith: .signal(SIGKILL)) { [out = out as String] in
            _ = try OutputFolder.write(site(["index.html": "two"]), to: out) { step throws(OutputFailure) in
                if step == .arrived { kill(getpid(), SIGKILL) }
            }
        }
        #expect(try here.names("Site") == [".almanac", "archive", "index.html"])
        #expect(here.text("Site/index.html") == "two")
        #expect(here.text("Site/archive/2016/scores.csv") == "sealed")
        try buildAgain(here)
    }

    /// The next build removes what the killed one left, and the sealed edition is there.
    func buildAgain(_ here: TemporaryFolder) throws {
        let sealed = try here.identity("Site/archive/2016/scores.csv")
        _ = try OutputFolder.write(second, to: here.site)
        #expect(try here.names() == ["Site"])
        #expect(try here.names("Site") == [".almanac", "2017", "archive", "index.html"])
        #expect(try here.names("Site/2017") == ["b.html"])
        #expect(try here.identity("Site/archive/2016/scores.csv") == sealed)
    }

    @Test func aStageWithoutMarkerIsNotTouched() throws {
        let here = try built()
        try here.put(".Site.almanac/site/mine.txt", "mine")
        #expect(throws: OutputFailure.notOurs(folder: "\(here.path)/.Site.almanac")) {
            try OutputFolder.write(second, to: here.site)
        }
        #expect(here.text(".Site.almanac/site/mine.txt") == "mine")
    }

    @Test func aBuildKilledBeforeItMarkedItsStageIsNoObstacle() throws {
        let here = try built()
        try here.folder(".Site.almanac")
        try buildAgain(here)
    }

    /// The system refuses to write past a limit, as it does on a full disk.
    @Test func aFullDiskLeavesTheOldSiteAndNoStage() async throws {
        let here = try built()
        let out = here.site
        await #expect(processExitsWith: .success) { [out = out as String] in
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 65536, rlim_max: 65536)
            #if canImport(Darwin)
                setrlimit(RLIMIT_FSIZE, &limit)
            #else
                setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            #endif
            let big = OutputFile(path: "big.csv", bytes: Array(repeating: 0x30, count: 100_000))
            do throws(OutputFailure) {
                _ = try OutputFolder.write([big], to: out)
                exit(1)
            } catch {
                guard case .system("write", _, EFBIG) = error else { exit(2) }
            }
        }
        #expect(try here.names() == ["Site"])
        #expect(here.text("Site/index.html") == "one")
        #expect(here.text("Site/2017/a.html") == "A")
    }

    @Test func aFullDiskSaysSo() {
        let failure = OutputFailure.system(action: "write", path: "Site/a.html", code: ENOSPC)
        #expect(failure.message == "cannot write Site/a.html: No space left on device")
        #expect(failure.hint == "free some space; nothing was changed")
        #expect(failure.diagnostic == nil)
    }

    @Test func twoBuildsAtOnceAreToldApart() throws {
        let here = try built()
        var refusals = 0
        _ = try OutputFolder.write(second, to: here.site) { _ throws(OutputFailure) in
            #expect(throws: OutputFailure.busy(folder: here.site)) { try OutputFolder.write(first, to: here.site) }
            refusals += 1
        }
        #expect(refusals == 2)
        #expect(here.text("Site/index.html") == "two")
        #expect(try here.names() == ["Site"])
        _ = try OutputFolder.write(first, to: here.site)
        #expect(here.text("Site/index.html") == "one")
    }

    @Test func manyBuildsAtOnceLeaveOneWholeSite() async throws {
        let here = try TemporaryFolder()
        let out = here.site
        await withTaskGroup(of: Void.self) { group in
            for build in 0..<8 {
                group.addTask {
                    let files = (0..<20).map { OutputFile(path: "\($0).html", bytes: Array("\(build)".utf8)) }
                    for _ in 0..<5 {
                        do throws(OutputFailure) {
                            _ = try OutputFolder.write(files, to: out)
                        } catch .busy {
                        } catch {
                            Issue.record("\(error.message)")
                        }
                    }
                }
            }
        }
        let marks = Set((0..<20).map { here.text("Site/\($0).html") })
        #expect(marks.count == 1 && marks.first != nil)
        #expect(try here.names() == ["Site"])
    }
}
