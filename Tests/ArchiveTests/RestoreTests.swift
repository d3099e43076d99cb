import Edition
import Output
import Source
import Testing

@testable import Archive
@testable import Website

/// A bag that is brought back is the one that was sealed, or nothing is.
struct RestoreTests {
    private static let beside = "Site/archive/2021/1.0.0"

    private func sealed() throws -> (report: Report, digest: String, files: [String: [UInt8]]) {
        let report = try Report()
        let digest = try #require(try report.seal("2021").release).digest
        return (report, digest, try contents(report))
    }

    private func contents(_ report: Report) throws -> [String: [UInt8]] {
        Dictionary(try report.files("Site/archive/2021").map { ($0, try report.bytes("Site/archive/2021/" + $0)) }) { first, _ in first }
    }

    /// Puts a .zip of these entries beside the bag, with a list that states it.
    private func pack(_ report: Report, _ digest: String, _ files: [OutputFile], folder: String = "2021-1.0.0", change: (inout [UInt8]) -> Void = { _ in })
        throws
    {
        var zip = try BagZip.bytes(files, folder: folder)
        change(&zip)
        try report.put(Self.beside + ".zip", zip)
        try report.put(Self.beside + ".sha256", ChecksumList.bytes(version: .first, digest: digest, zip: zip))
    }

    private func bag(_ report: Report) throws -> [OutputFile] {
        try report.files(Self.beside).map { OutputFile(path: $0, bytes: try report.bytes("\(Self.beside)/\($0)")) }
    }

    @Test func `what is missing comes back byte for byte`() throws {
        let (report, digest, files) = try sealed()
        try report.remove(Self.beside)
        let restored = try Restore(report.site).run()
        #expect(restored.restored.map(\.name) == ["2021/1.0.0"] && restored.restored.map(\.digest) == [digest])
        #expect(restored.diagnostics == [] && restored.whole == [])
        #expect(try contents(report) == files)
        #expect(report.verify().diagnostics == [])
    }

    @Test func `what is damaged comes back, and what is whole stays as it is`() throws {
        let (report, _, files) = try sealed()
        try report.seal("2022")
        try report.append("\(Self.beside)/data/README.txt", "more")
        try report.put("\(Self.beside)/extra.txt", [])
        try report.remove("\(Self.beside)/bagit.txt")
        let restored = try Restore(report.site, edition: "2021").run()
        #expect(restored.restored.map(\.name) == ["2021/1.0.0"])
        #expect(try contents(report) == files)
        #expect(try Restore(report.site).run().whole == ["2021/1.0.0", "2022/1.0.0"])
    }

    @Test func `a list that is missing is made again`() throws {
        let (report, _, files) = try sealed()
        try report.publish()
        try report.remove(Self.beside)
        try report.remove(Self.beside + ".sha256")
        #expect(try Restore(report.site).run().completed == ["archive/2021/1.0.0.sha256"])
        #expect(try report.bytes(Self.beside + ".sha256") == files["1.0.0.sha256"])
    }

    @Test(arguments: SealStaging.Step.allCases, [true, false])
    func `ended at a step it leaves the bag that was there, or the whole one`(_ last: SealStaging.Step, isDamaged: Bool) throws {
        let (report, _, files) = try sealed()
        if isDamaged { try report.append("\(Self.beside)/data/README.txt", "more") } else { try report.remove(Self.beside) }
        let before = try contents(report)
        var isReached = false
        _ = try? Restore(report.site).run { step throws(OutputFailure) in
            if step == last {
                isReached = true
                throw .busy(folder: "the end")
            }
        }
        #expect(try contents(report) == (isReached && last != .bagMoved ? before : files))
        #expect(try Restore(report.site).run().diagnostics == [])
        #expect(try contents(report) == files)
    }

    @Test func `what a killed restoring left is named, and takes nothing with it`() throws {
        let (report, _, files) = try sealed()
        for file in try bag(report) { try report.put("Site/archive/2021/.1.0.0.restoring/bag/" + file.path, file.bytes) }
        try report.remove(Self.beside)
        #expect(Set(report.verify().diagnostics.map(\.rule)) == ["interrupted-seal", "sealed-release-missing"])
        #expect(try report.seal("2021").outcome == .sealed)
        #expect(try contents(report) == files)
    }

    // MARK: Refusals

    private func refusal(_ report: Report, _ restore: Restore? = nil) throws -> Diagnostic {
        try report.remove(Self.beside)
        let result = try (restore ?? Restore(report.site)).run()
        #expect(result.restored == [])
        #expect(FileSystem.kind(of: "\(report.path)/\(Self.beside)") == nil)
        #expect(FileSystem.kind(of: "\(report.path)/Site/archive/2021/.1.0.0.restoring") == nil)
        return try #require(result.diagnostics.first)
    }

    @Test func `a zip that was altered`() throws {
        let (report, _, files) = try sealed()
        var zip = try #require(files["1.0.0.zip"])
        zip[zip.count / 2] ^= 1
        try report.put(Self.beside + ".zip", zip)
        let problem = try refusal(report)
        #expect(problem.rule == "sealed-zip-refused")
        #expect(problem.message == "release 2021/1.0.0 is not restored from this file: its digest is not the one that 1.0.0.sha256 states")
    }

    @Test func `a zip that is cut short, with a list that agrees`() throws {
        let (report, digest, _) = try sealed()
        try pack(report, digest, try bag(report)) { $0.removeLast($0.count / 3) }
        #expect(try refusal(report).rule == "sealed-zip-refused")
    }

    @Test func `another bag than the one that was published`() throws {
        let (report, _, _) = try sealed()
        try report.publish()
        try report.append("\(Self.beside)/data/README.txt", "more")
        try report.rehash(Self.beside)
        let forged = Digest.sha256.hex(try report.bytes("\(Self.beside)/tagmanifest-sha256.txt"))
        try pack(report, forged, try bag(report))
        #expect(try refusal(report).message.english.hasSuffix("the release in it has another digest"))
    }

    @Test(arguments: ["data/README.txt", "manifest-sha512.txt", "data/data/scores.csv"])
    func `a bag with a file that is not as it was listed`(_ path: String) throws {
        let (report, digest, _) = try sealed()
        try report.append("\(Self.beside)/\(path)", "more")
        try pack(report, digest, try bag(report))
        #expect(try refusal(report).message.english.contains("the release in it is not whole: \(path): "))
    }

    @Test(arguments: [
        ("../../../../evil.html", "it leaves its folder"), ("/etc/evil", "it is absolute"), ("data/../../evil", "it leaves its folder"),
        ("data//evil", "a part of it is empty"),
        ("a\\b", "it holds a backslash"), ("data/a\nb", "it holds a control character"), ("BAGIT.TXT", "it holds two files for one"),
    ])
    func `a name that is not safe`(_ path: String, _ reason: String) throws {
        let (report, digest, _) = try sealed()
        try pack(report, digest, try bag(report) + [OutputFile(path: path, bytes: [1])])
        #expect(try refusal(report).message.english.contains(reason))
        #expect(FileSystem.kind(of: "\(report.path)/evil.html") == nil)
    }

    @Test func `a symbolic link`() throws {
        let (report, digest, _) = try sealed()
        try pack(report, digest, try bag(report)) { zip in
            // The modes in the central directory: -rw-r--r-- becomes lrwxrwxrwx.
            let mode: [UInt8] = [0, 0, 0xA4, 0x81]
            for start in zip.indices.dropLast(4) where Array(zip[start..<start + 4]) == mode {
                zip.replaceSubrange(start..<start + 4, with: [0, 0, 0xFF, 0xA1])
            }
        }
        #expect(try refusal(report).message.english.hasSuffix("which is no regular file"))
    }

    @Test func `a file twice, a folder of another name`() throws {
        let (report, digest, _) = try sealed()
        let files = try bag(report)
        try pack(report, digest, files + [files[0]])
        #expect(throws: ArchiveFailure.self) { try PackedBag(try report.bytes(Self.beside + ".zip"), folder: "2021-1.0.0") }
        try pack(report, digest, files, folder: "2021-1.0.1")
        #expect(try refusal(report).message.english.hasSuffix("which is not in 2021-1.0.0/"))
    }

    @Test func `more than it may unpack to`() throws {
        let zip = try BagZip.bytes(
            [OutputFile(path: "a", bytes: Array(repeating: 0, count: 5_000_000)), OutputFile(path: "b", bytes: Array(repeating: 0, count: 5_000_000))],
            folder: "x")
        #expect(zip.count < 50_000)
        #expect(try PackedBag(zip, folder: "x", limit: 10_000_000).files.count == 2)
        #expect(throws: ArchiveFailure.self) { try PackedBag(zip, folder: "x", limit: 9_999_999) }
        #expect(PackedBag.limit(zip) == 256 << 20)
    }

    @Test func `a zip that nothing vouches for, until its digest is given`() throws {
        let (report, digest, files) = try sealed()
        try report.remove(Self.beside + ".sha256")
        #expect(try refusal(report).message.english.hasPrefix("nothing vouches for this file"))
        let other = Restore(report.site, digests: [("2021/1.0.0", String(repeating: "0", count: 64))])
        #expect(try refusal(report, other).message.english.hasSuffix("the release in it has another digest"))
        #expect(try Restore(report.site, edition: "2021", version: "1.0.0", digests: [("2021/1.0.0", digest)]).run().restored.count == 1)
        #expect(try contents(report) == files)
    }

    @Test func `a release without a zip, and one that there never was`() throws {
        let (report, _, _) = try sealed()
        try report.remove(Self.beside + ".zip")
        #expect(try refusal(report).message.english.hasSuffix("it is not there, or cannot be read"))
        let none = try Restore(report.site, edition: "2019", version: "1.0.0").run()
        #expect(none.diagnostics.map(\.message) == ["nothing in \(report.site)/archive is or states a release 2019/1.0.0"])
    }

    // MARK: Names by their bytes

    @Test func `two Unicode forms of a name are two names`() throws {
        let report = try Report()
        try report.put("Content/2021/images/éclair.svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8))
        try report.seal("2021")
        let composed = "\(Self.beside)/data/sources/Content/2021/images/éclair.svg", decomposed = composed.replacing("é", with: "e\u{301}")
        let bytes = try report.bytes(composed)
        try report.put(decomposed, Array("<script>".utf8))
        #expect(report.verify().diagnostics.map(\.message) == ["this file was not sealed"])
        try report.remove(composed)
        try report.put(decomposed, bytes)
        #expect(report.verify().diagnostics.map(\.message) == ["this file’s name is in another Unicode form than the one that was sealed"])
    }
}
