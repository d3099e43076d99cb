package import Output
import Parallel

/// A BagIt bag (RFC 8493, version 1.0) in memory: a payload below `data/`, and the tag files that list it.
package struct Bag: Sendable {
    static let declaration = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)
    static let payloadManifests = Digest.allCases.map { "manifest-\($0.rawValue).txt" }
    static let tagManifests = Digest.allCases.map { "tagmanifest-\($0.rawValue).txt" }

    /// Every file of the bag, paths from its folder, sorted by their bytes.
    package let files: [OutputFile]
    /// SHA-256 of `tagmanifest-sha256.txt`: the digest of the whole bag.
    package let digest: String

    /// - Parameters:
    ///   - payload: paths from the bag's `data/`, such as `site/index.html`.
    ///   - info: elements of bag-info.txt; how much payload there is (`Payload-Oxum`) is added.
    init(payload: [OutputFile], info: [(label: String, value: String)]) {
        let payload = payload.map { OutputFile(path: "data/" + $0.path, bytes: $0.bytes) }
        let digests = Workers.map(payload) { FileDigests($0.bytes) }
        let oxum = "\(payload.reduce(0) { $0 + $1.bytes.count }).\(payload.count)"
        var tags = [
            OutputFile(path: "bagit.txt", bytes: Self.declaration),
            OutputFile(path: "bag-info.txt", bytes: BagInfo(elements: info + [("Payload-Oxum", oxum)]).bytes),
        ]
        for (digest, name) in zip(Digest.allCases, Self.payloadManifests) {
            tags.append(OutputFile(path: name, bytes: Manifest(zip(payload, digests).map { ($0.path, $1[digest]) }).bytes))
        }
        let listed = tags.map { ($0.path, FileDigests($0.bytes)) }
        var digest = ""
        for (function, name) in zip(Digest.allCases, Self.tagManifests) {
            // A tag manifest lists neither itself nor another one.
            let bytes = Manifest(listed.map { ($0.0, $0.1[function]) }).bytes
            if function == .sha256 { digest = Digest.sha256.hex(bytes) }
            tags.append(OutputFile(path: name, bytes: bytes))
        }
        files = (tags + payload).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.digest = digest
    }
}
