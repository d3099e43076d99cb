import BuiltInTheme
import Output
import Source
import Testing

@testable import Archive
@testable import Website

/// A seal that ends anywhere leaves a whole release or none, and the next try works.
struct InterruptedSealTests {
    @Test(arguments: SealStaging.Step.allCases)
    func `ended at a step`(_ last: SealStaging.Step) throws {
        let (report, sound) = (try Report(), try Report())
        let sealed = try sound.seal("2021")
        #expect(throws: ArchiveFailure.self) {
            try Seal(root: report.path, out: nil, edition: "2021", theme: .builtIn).run { step throws(OutputFailure) in
                if step == last { throw .busy(folder: "the end") }
            }
        }
        let isThere = last == .bagMoved
        #expect(Catalogue.read(report.site).releases.count == (isThere ? 1 : 0))
        #expect(!report.verify().diagnostics.hasErrors)
        #expect(report.verify().releases.map(\.digest) == (isThere ? [sealed.release?.digest] : []))
        let again = try report.seal("2021")
        #expect(again.outcome == (isThere ? .unchanged : .sealed))
        #expect(again.release?.digest == sealed.release?.digest)
        #expect(report.verify().diagnostics == [])
        if !isThere { #expect(try report.files("Site/archive") == sound.files("Site/archive")) }
    }

    @Test func `what an interrupted seal left is carried through a build and named`() throws {
        let report = try Report()
        try report.put("Site/archive/2021/.1.0.0.sealing/bag/bagit.txt", [])
        #expect(report.verify().diagnostics.map(\.rule) == ["interrupted-seal"])
        try report.seal("2021")
        #expect(report.verify().diagnostics == [])
    }

    @Test(arguments: [["1.0.0.zip"], ["1.0.0.sha256"], ["1.0.0.zip", "1.0.0.sha256"]])
    func `what is missing beside a bag is made again from it`(_ names: [String]) throws {
        let report = try Report()
        try report.seal("2021")
        let before = try names.map { try report.bytes("Site/archive/2021/" + $0) }
        for name in names { try report.remove("Site/archive/2021/" + name) }
        #expect(report.verify().diagnostics.map(\.rule) == names.map { _ in "sealed-file-missing" })
        #expect(try report.seal("2021").completed == names.map { "archive/2021/" + $0 })
        #expect(try names.map { try report.bytes("Site/archive/2021/" + $0) } == before)
    }

    @Test func `it is made again without the edition's sources too`() throws {
        let report = try Report()
        try report.seal("2021")
        try report.remove("Site/archive/2021/1.0.0.zip")
        try report.remove("Content/2021")
        #expect(try report.seal("2021").completed == ["archive/2021/1.0.0.zip"])
        #expect(report.verify().diagnostics == [])
    }

    @Test func `not while a build writes the site`() throws {
        let report = try Report()
        try FileSystem.makeFolders(report.site)
        guard let lock = try FolderLock(report.site) else {
            Issue.record("nobody else has it")
            return
        }
        #expect(throws: ArchiveFailure.self) { try report.seal("2021") }
        let isHeld = lock.isFor(report.site)
        #expect(isHeld)
    }
}
