import Output
import Source

/// The files of a bag held to its lists: what is missing, extra, altered or out of order, each file by its name.
///
/// A file is held to both manifests, and these to both tag manifests, so that a damaged list is told from a damaged file. Names are compared
/// by their bytes: two Unicode forms of a name are two names.
struct BagLists {
    private let place: ArchiveFolder.Place
    private(set) var findings: [Diagnostic]
    private let files: [OutputFile]
    private let digests: [ExactPath: FileDigests]

    /// - Parameters:
    ///   - files: every regular file of the bag, with paths from its folder.
    ///   - findings: what is known to be wrong already; a file that stands there is not missed again.
    init(_ place: ArchiveFolder.Place, _ files: [(file: OutputFile, digests: FileDigests)], findings: [Diagnostic] = []) {
        self.place = place
        self.findings = findings
        self.files = files.map(\.file)
        digests = Dictionary(files.map { (ExactPath($0.file.path), $0.digests) }) { first, _ in first }
        let sound = checkTagFiles()
        checkPayload(sound)
        checkFacts()
    }

    private func digests(_ path: String) -> FileDigests? { digests[ExactPath(path)] }

    private mutating func report(_ rule: String, _ path: String, _ message: Message, hint: Message? = nil) {
        findings.append(Diagnostic(rule, message, at: Source.Place(file: "\(place.folder)/\(path)"), hint: hint))
    }

    private var restore: Message { "run almanac archive --restore \(place.edition) \(place.version), or restore it from a copy" }

    private mutating func altered(_ path: String) {
        report("sealed-file-altered", path, "this file was altered since it was sealed", hint: restore)
    }

    private mutating func missing(_ path: String) {
        report("sealed-file-missing", path, "this file was sealed and is missing", hint: restore)
    }

    private mutating func renamed(_ path: String) {
        report(
            "sealed-file-altered", path, "this file’s name is in another Unicode form than the one that was sealed",
            hint: "rename it; a file system that keeps names in a form of its own cannot hold this release, but its .zip")
    }

    private func bytes(_ path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }

    // MARK: Tag files

    /// - Returns: the manifests that nothing speaks against.
    private mutating func checkTagFiles() -> Set<String> {
        let listed = ["bag-info.txt", "bagit.txt"] + Bag.payloadManifests
        let lists = zip(Digest.allCases, Bag.tagManifests).map { digest, name in (digest: digest, name: name, reading: Manifest.read(bytes(name) ?? [], digest))
        }
        var sound: Set<String> = [], faulty: Set<String> = []
        for name in listed {
            guard let own = digests(name) else {
                missing(name)
                continue
            }
            let differing = lists.filter { digests($0.name) != nil && $0.reading.digest(of: name) != own[$0.digest] }
            let asked = lists.filter { digests($0.name) != nil }
            if !asked.isEmpty && differing.count == asked.count {
                altered(name)
            } else {
                sound.insert(name)
                faulty.formUnion(differing.map(\.name))
            }
        }
        for (digest, name, reading) in lists {
            guard let bytes = bytes(name) else {
                missing(name)
                continue
            }
            let extra = reading.entries.map(\.path).filter { !listed.contains($0) }
            if faulty.contains(name) || !extra.isEmpty || !reading.badLines.isEmpty || !reading.repeated.isEmpty {
                altered(name)
            } else {
                checkOrder(name, reading, bytes, digest)
            }
        }
        let known = Set(listed + Bag.tagManifests)
        for file in files where !file.path.hasPrefix("data/") && !known.contains(file.path) {
            report("sealed-file-extra", file.path, "this file was not sealed", hint: "remove it")
        }
        if let declaration = bytes("bagit.txt"), sound.contains("bagit.txt"), declaration != Bag.declaration { altered("bagit.txt") }
        return sound
    }

    /// A list is written in one way only: the same entries in other lines were put there by somebody else.
    private mutating func checkOrder(_ name: String, _ reading: Manifest.Reading, _ bytes: [UInt8], _ digest: Digest) {
        let canonical = Manifest(reading.entries.map { ($0.path, $0.digest) })
        if canonical.bytes == bytes { return }
        if let line = zip(reading.entries, canonical.entries).enumerated().first(where: { $1.0 != $1.1 })?.offset {
            findings.append(
                Diagnostic(
                    "sealed-file-reordered", "the lines of this list are not in the order in which they were sealed, from line \(line + 1) on",
                    at: Source.Place(file: "\(place.folder)/\(name)", line: line + 1), hint: restore))
        } else {
            altered(name)
        }
    }

    // MARK: Payload

    private mutating func checkPayload(_ sound: Set<String>) {
        let lists = zip(Digest.allCases, Bag.payloadManifests).compactMap { digest, name in
            bytes(name).map { (digest: digest, name: name, reading: Manifest.read($0, digest)) }
        }
        // A damaged list is believed only where there is no other.
        let believed = lists.contains { sound.contains($0.name) } ? lists.filter { sound.contains($0.name) } : lists
        for (digest, name, reading) in lists where sound.contains(name) {
            if !reading.badLines.isEmpty || !reading.repeated.isEmpty {
                altered(name)
            } else {
                checkOrder(name, reading, bytes(name) ?? [], digest)
            }
        }
        var seen: Set<ExactPath> = []
        for (_, name, reading) in believed {
            for entry in reading.entries where seen.insert(ExactPath(entry.path)).inserted {
                guard let own = digests(entry.path) else {
                    if let other = files.first(where: { $0.path == entry.path && ExactPath($0.path) != ExactPath(entry.path) }) {
                        renamed(other.path)
                        seen.insert(ExactPath(other.path))
                    } else if !findings.contains(where: { $0.place?.file == "\(place.folder)/\(entry.path)" }) {
                        missing(entry.path)
                    }
                    continue
                }
                let digestsOfLists = believed.map { (stated: $0.reading.digest(of: entry.path), own: own[$0.digest], list: $0.name) }
                if digestsOfLists.contains(where: { $0.stated != nil && $0.stated != $0.own }) {
                    altered(entry.path)
                } else if let silent = digestsOfLists.first(where: { $0.stated == nil }) {
                    report("sealed-file-altered", silent.list, "this list lacks \(entry.path), which \(name) has", hint: restore)
                }
            }
        }
        if believed.isEmpty { return }
        for file in files where file.path.hasPrefix("data/") && !seen.contains(ExactPath(file.path)) {
            report("sealed-file-extra", file.path, "this file was not sealed", hint: "remove it")
        }
    }

    /// What the bag says of itself, against what it is and where it stands.
    private mutating func checkFacts() {
        guard findings.isEmpty else { return }
        let payload = files.filter { $0.path.hasPrefix("data/") }
        let oxum = "\(payload.reduce(0) { $0 + $1.bytes.count }).\(payload.count)"
        if let stated = BagInfo.value("Payload-Oxum", in: bytes("bag-info.txt") ?? []), stated != oxum {
            report("sealed-file-altered", "bag-info.txt", "it states a payload of \(stated) (bytes.files), and there is \(oxum)", hint: restore)
        }
        let path = "data/" + ReleaseFile.path
        guard let facts = bytes(path).flatMap({ ReleaseFile($0, file: path) }) else {
            return report("sealed-file-altered", path, "this file does not say what was sealed", hint: restore)
        }
        if facts.edition != place.edition || facts.version != place.version {
            report(
                "sealed-release-moved", path, "this is release \(facts.edition)/\(facts.version), and it stands under \(place.name)",
                hint: "move it to archive/\(facts.edition)/\(facts.version)")
        }
    }
}
