import Testing

@testable import Archive

struct ManifestTests {
    @Test func `lines stand in the order of the paths' bytes`() {
        let digest = String(repeating: "0", count: 64)
        let manifest = Manifest([("data/b", digest), ("data/B", digest), ("data/a/z", digest), ("data/a", digest)])
        #expect(manifest.entries.map(\.path) == ["data/B", "data/a", "data/a/z", "data/b"])
    }

    @Test(arguments: ["data/a", "data/100%", "data/a\nb", "data/a\rb", "data/%25", "data/图.png", "data/a  b"])
    func `a path is read back as it was written`(_ path: String) {
        let manifest = Manifest([(path, Digest.sha256.hex(Array(path.utf8)))])
        let reading = Manifest.read(manifest.bytes, .sha256)
        #expect(reading.entries == manifest.entries)
        #expect(reading.badLines.isEmpty)
    }

    @Test(arguments: ["", "x", "data/a", "  data/a", "%zz"])
    func `what is no entry is told by its line`(_ line: String) {
        let good = Manifest([("data/a", Digest.sha256.hex([]))]).bytes
        let reading = Manifest.read(good + Array(line.utf8) + [0x0A] + good.dropLast(2) + Array("b\n".utf8), .sha256)
        #expect(reading.badLines == [2])
        #expect(reading.entries.map(\.path) == ["data/a", "data/b"])
    }

    /// FIPS 180-4 and its published examples.
    @Test func `digests are those of the standard`() {
        #expect(Digest.sha256.hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest.sha256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(Digest.sha512.hex(Array("abc".utf8)).hasPrefix("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"))
    }
}
