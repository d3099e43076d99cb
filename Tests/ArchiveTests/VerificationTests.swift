import Edition
import Output
import Source
import Testing

@testable import Archive
@testable import Website

struct VerificationTests {
    private static let bag = "Site/archive/2021/1.0.0"

    /// Problems of a release after one of its files was given other bytes.
    private func problems(_ report: Report, _ digest: String, _ path: String, _ bytes: [UInt8]) throws -> [Diagnostic] {
        let before = try report.bytes(path)
        try report.put(path, bytes)
        defer { try? report.put(path, before) }
        return report.verify([("2021/1.0.0", digest)]).diagnostics
    }

    @Test func `a byte flipped in any file is found, and the file is named`() throws {
        let report = try Report()
        let digest = try #require(try report.seal("2021").release).digest
        let paths = try report.files("Site/archive/2021").map { "Site/archive/2021/" + $0 }
        #expect(paths.count > 90)
        for (number, path) in paths.enumerated() {
            var bytes = try report.bytes(path)
            let position = (number * 7919) % bytes.count
            bytes[position] ^= 1 << (number % 8)
            let found = try problems(report, digest, path, bytes)
            #expect(found.hasErrors, "\(path)")
            #expect(Set(found.map { $0.place?.file }) == [report.path + "/" + path], "\(path), byte \(position)")
        }
        #expect(report.verify([("2021/1.0.0", digest)]).diagnostics == [])
    }

    /// In the lists each place of a line means something else.
    @Test(arguments: ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt"])
    func `a byte flipped anywhere in a tag file is found, and the file is named`(_ name: String) throws {
        let report = try Report()
        let digest = try #require(try report.seal("2021").release).digest
        let path = "\(Self.bag)/\(name)"
        let bytes = try report.bytes(path)
        // Digits of the digest, the two spaces, the path, the line's end, and the same of the second line.
        for position in (Array(0..<8) + Array(stride(from: 9, to: 160, by: 5)) + Array(62..<70) + Array(126..<134)).filter({ $0 < bytes.count }) + [
            bytes.count - 1
        ] {
            var damaged = bytes
            damaged[position] ^= 0x01
            let found = try problems(report, digest, path, damaged)
            #expect(found.contains { $0.severity == .error && $0.place?.file == report.path + "/" + path }, "byte \(position)")
            #expect(Set(found.compactMap { $0.place?.file }).count == 1, "byte \(position): \(found)")
        }
    }

    @Test func `a missing and an extra file are told apart`() throws {
        let report = try Report()
        try report.seal("2021")
        try report.remove("\(Self.bag)/data/data/scores.csv")
        try report.put("\(Self.bag)/data/data/new.csv", [])
        try report.put("\(Self.bag)/note.txt", [])
        try FileSystem.makeFolders("\(report.path)/\(Self.bag)/data/empty")
        let found = report.verify().diagnostics.map { ($0.rule, String($0.place?.file.dropFirst("\(report.path)/\(Self.bag)/".count) ?? "")) }
        #expect(found.map(\.0) == ["sealed-file-extra", "sealed-file-missing", "sealed-file-extra", "sealed-file-extra"])
        #expect(found.map(\.1) == ["data/data/new.csv", "data/data/scores.csv", "data/empty", "note.txt"])
    }

    @Test(arguments: ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt"])
    func `a missing tag file is named`(_ name: String) throws {
        let report = try Report()
        try report.seal("2021")
        try report.remove("\(Self.bag)/\(name)")
        let found = report.verify().diagnostics
        #expect(found.contains { $0.rule == "sealed-file-missing" && $0.place?.file == "\(report.path)/\(Self.bag)/\(name)" })
        #expect(!found.contains { $0.place?.file.contains("/data/") == true })
    }

    @Test func `a file in place of another with the same bytes elsewhere is missing and extra`() throws {
        let report = try Report()
        try report.seal("2021")
        let bytes = try report.bytes("\(Self.bag)/data/data/ships.csv")
        try report.remove("\(Self.bag)/data/data/ships.csv")
        try report.put("\(Self.bag)/data/data/Ships.csv", bytes)
        #expect(report.verify().diagnostics.map(\.rule) == ["sealed-file-extra", "sealed-file-missing"])
    }

    @Test func `a bag that was altered and listed anew is found out by every digest that was stated`() throws {
        let report = try Report()
        let digest = try #require(try report.seal("2021").release).digest
        try report.replace("\(Self.bag)/data/data/scores.csv", "5", "6")
        try report.rehash(Self.bag)
        // The list beside the bag states the digest that was sealed; so does what was cited.
        let found = report.verify([("2021/1.0.0", digest)]).diagnostics.filter { $0.rule == "sealed-digest-differs" }
        #expect(found.count == 1)
        #expect(found[0].message == "the bag was altered and listed anew: its digest is not the one that was stated")
        #expect(found[0].place?.file == "\(report.path)/\(Self.bag)/tagmanifest-sha256.txt")
        #expect(found[0].notes.map(\.message).contains("--digest states \(digest)"))
        // With that list made anew too, only the citation knows.
        let forged = Digest.sha256.hex(try report.bytes("\(Self.bag)/tagmanifest-sha256.txt"))
        let place = try #require(ArchiveFolder.places(in: report.site).first)
        let zip = try BagZip.bytes(BagCheck(place).files, folder: "2021-1.0.0")
        try report.put(Self.bag + ".zip", zip)
        try report.put(Self.bag + ".sha256", ChecksumList.bytes(version: .first, digest: forged, zip: zip))
        #expect(report.verify().diagnostics == [])
        #expect(report.verify([("2021/1.0.0", digest)]).diagnostics.map(\.rule) == ["sealed-digest-differs"])
    }

    @Test func `lists in another order are not as they were sealed`() throws {
        let report = try Report()
        try report.seal("2021")
        try report.rehash(Self.bag, reversed: true)
        let found = report.verify().diagnostics.filter { $0.rule == "sealed-file-reordered" }
        #expect(
            found.map { $0.place?.file.split(separator: "/").last } == [
                "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
            ])
        #expect(found.allSatisfy { $0.place?.line == 1 })
    }

    @Test func `a page that was published with another digest is evidence`() throws {
        let report = try Report()
        let digest = try #require(try report.seal("2021").release).digest
        let page = try #require(try report.render()["archive/index.html"])
        #expect(page.contains(digest))
        try report.put("Site/archive/index.html", Array(page.utf8))
        #expect(report.verify().diagnostics == [])
        try report.put("Site/archive/index.html", Array(page.replacing(digest, with: String(repeating: "0", count: 64)).utf8))
        #expect(report.verify().diagnostics.map(\.rule) == ["sealed-digest-differs"])
    }

    @Test func `a release is vouched for by the one that supersedes it`() throws {
        let report = try Report()
        try report.seal()
        try report.list("1.0.1")
        try report.seal()
        #expect(report.verify().diagnostics == [])
        let bag = "Site/archive/2023/1.0.0"
        try report.append("\(bag)/data/README.txt", "more\n")
        try report.rehash(bag)
        try report.remove(bag + ".sha256")
        let found = try #require(report.verify().diagnostics.first { $0.rule == "sealed-digest-differs" })
        #expect(found.notes.first?.message.english.hasPrefix("release 2023/1.0.1 states ") == true)
        try report.remove(bag)
        #expect(report.verify().diagnostics.contains { $0.rule == "sealed-release-missing" && $0.message == "release 2023/1.0.0 is missing" })
    }

    @Test func `a release under another's name says so`() throws {
        let report = try Report()
        try report.seal("2021")
        for path in try report.files(Self.bag) { try report.put("Site/archive/2021/1.0.7/" + path, try report.bytes("\(Self.bag)/\(path)")) }
        #expect(report.verify().releases.last?.problems.map(\.rule).contains("sealed-release-moved") == true)
    }

    @Test func `a zip with the same files in other bytes is altered`() throws {
        let report = try Report()
        try report.seal("2021")
        let place = try #require(ArchiveFolder.places(in: report.site).first)
        try report.put(Self.bag + ".zip", try BagZip.bytes(BagCheck(place).files.reversed(), folder: "2021-1.0.0"))
        #expect(report.verify().diagnostics.map(\.rule) == ["sealed-file-altered"])
    }

    @Test func `a release that is expected and not there is missing`() throws {
        let report = try Report()
        let found = report.verify([("2019/1.0.0", String(repeating: "0", count: 64))]).diagnostics
        #expect(found.map(\.message) == ["release 2019/1.0.0 is missing"])
    }

    @Test func `a zip is read back as it was written, names of any script`() throws {
        let files = [
            OutputFile(path: "a", bytes: []), OutputFile(path: "data/图 1.png", bytes: Array(repeating: 7, count: 300_000)), OutputFile(path: "é", bytes: [1]),
        ]
        let zip = try BagZip.bytes(files, folder: "x")
        let read = try PackedBag(zip, folder: "x").files
        #expect(read.map(\.path) == ["a", "data/图 1.png", "é"])
        #expect(read.map(\.bytes) == files.map(\.bytes))
    }
}
