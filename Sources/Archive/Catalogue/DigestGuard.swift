import Output
import Source

/// A site prints a release's digest only after holding it to everything that states it: the list beside the bag, which must be there, the
/// releases that follow, and the pages that were published before.
enum DigestGuard {
    /// - Parameter digest: of the bag as it stands on the disk.
    static func check(_ place: ArchiveFolder.Place, _ digest: String, _ statements: [Statement]) -> [Diagnostic] {
        list(place) + bag(place, digest, statements)
    }

    private static func list(_ place: ArchiveFolder.Place) -> [Diagnostic] {
        let remedy: Message = "if almanac archive --verify finds the bag whole, delete this file and run almanac archive \(place.edition), which makes it again"
        switch FileSystem.kind(of: place.checksums) {
        // Named with the archive's other links.
        case .link?: return []
        case nil:
            return [
                Diagnostic(
                    "sealed-file-missing", "this file is missing, so that nothing vouches for the digest of release \(place.name)",
                    at: Source.Place(file: place.checksums),
                    hint: "restore it, or run almanac archive \(place.edition), which makes it again from a bag that is whole")
            ]
        case .file?, .folder?, .other?: break
        }
        switch ChecksumList.read(at: place.checksums, place.version) {
        case .failure(let problem):
            return [
                Diagnostic(
                    "sealed-list-unreadable", "this list does not vouch for the digest of release \(place.name): \(problem.reason)",
                    at: Source.Place(file: place.checksums, line: problem.line ?? 1), hint: remedy)
            ]
        case .success(let list):
            guard let zip = FileSystem.contents(place.zip), Digest.sha256.hex(zip) != list.zip else { return [] }
            return [
                Diagnostic(
                    "sealed-release-altered", "this file is not the one that was sealed", at: Source.Place(file: place.zip),
                    hint: "if almanac archive --verify finds the bag whole, delete it and run almanac archive \(place.edition), which makes it again",
                    notes: [.init("\(place.version).sha256 states \(list.zip)")])
            ]
        }
    }

    private static func bag(_ place: ArchiveFolder.Place, _ digest: String, _ statements: [Statement]) -> [Diagnostic] {
        let differing = statements.filter { $0.digest != nil && $0.digest != digest }
        if differing.isEmpty { return [] }
        return [
            Diagnostic(
                "sealed-release-altered", "release \(place.name) has another digest than the one that was sealed", at: Source.Place(file: place.folder),
                hint:
                    "run almanac archive --restore \(place.edition) \(place.version), or restore it from a copy; if it is the bag that is right, delete what states another digest",
                notes: differing.sentences.map { .init($0) } + [.init("the bag has \(digest)")])
        ]
    }
}
