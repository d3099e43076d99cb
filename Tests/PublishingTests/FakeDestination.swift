@testable import Publishing

/// A destination in memory, which remembers what was asked of it and can fail at any point.
final class FakeDestination: Destination, @unchecked Sendable {
    let shown = "there"
    let function: DigestFunction?
    let comparesBytes: Bool
    var files: [String: [UInt8]] = [:]
    var log: [String] = []
    /// How many changes are still made before it fails.
    var left = Int.max
    /// Gives another digest than the one that it names, as storage with keys of its own does.
    var garblesDigests = false
    /// The bytes of a file of the site that is published.
    var source: (String) -> [UInt8]

    init(function: DigestFunction? = nil, comparesBytes: Bool = true, site: @escaping (String) -> [UInt8]) {
        (self.function, self.comparesBytes, source) = (function, comparesBytes, site)
    }

    private func change(_ line: String, _ work: () -> Void) throws(PublishFailure) {
        if left == 0 { throw .unreadable("interrupted") }
        left -= 1
        log.append(line)
        work()
    }

    func list() -> [String: ListedFile] {
        files.mapValues { bytes in
            ListedFile(
                size: bytes.count, digest: function.flatMap { function in function.hex(garblesDigests ? bytes + [0] : bytes).map { FileDigest(function, $0) } })
        }
    }
    func read(_ name: String) -> [UInt8] { files[name] ?? [] }
    func write(_ bytes: [UInt8], to name: String) throws(PublishFailure) { try change("! \(name)") { files[name] = bytes } }
    func send(_ sent: [SiteFile], from site: String) throws(PublishFailure) {
        for file in sent { try change("+ \(file.path)") { files[file.path] = source(file.path) } }
    }
    func differing(_ asked: [SiteFile], from site: String) -> Set<String> {
        Set(asked.filter { file in files[file.path].map { DigestFunction.sha256.hex($0) != file.sha256 } ?? true }.map(\.path))
    }
    func remove(_ paths: [String]) throws(PublishFailure) {
        for path in paths { try change("- \(path)") { files[path] = nil } }
    }
}
