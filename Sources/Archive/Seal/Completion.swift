import Edition
import Output

/// Makes again what is missing beside a bag, its .zip and its list of digests, and writes a list anew that is no longer as it was written.
///
/// The bag is the release, and these two follow from it; but only from a bag that is what everything else states: one that was altered and
/// listed anew would otherwise be vouched for by us.
enum Completion {
    /// - Returns: the paths that were made, from the site's root.
    static func run(_ site: String, edition: String) throws(ArchiveFailure) -> [String] {
        var made: [String] = []
        let places = ArchiveFolder.places(in: site).filter { $0.edition == edition && $0.flaw == nil }
        guard places.contains(where: isIncomplete) else { return [] }
        let statements = Statements.read(site)
        for place in places where isIncomplete(place) {
            let bag = BagCheck(place)
            // A damaged bag is for --verify to name, not for us to copy.
            guard bag.findings.isEmpty, statements.of(place.name).allSatisfy({ $0.digest == nil || $0.digest == bag.digest }) else { continue }
            let files = try missing(beside: bag)
            let name = place.version.description
            try onDisk { () throws(OutputFailure) in
                try SealStaging(folder: "\(site)/archive/\(edition)", name: name).complete(files.map { (name: name + $0.ending, bytes: $0.bytes) })
            }
            made += files.map { "archive/\(edition)/\(name)\($0.ending)" }
        }
        return made
    }

    private static func isIncomplete(_ place: ArchiveFolder.Place) -> Bool {
        switch (FileSystem.kind(of: place.zip), FileSystem.kind(of: place.checksums)) {
        case (.file?, .file?):
            guard let bytes = FileSystem.contents(place.checksums), let list = try? ChecksumList.read(bytes, place.version).get() else { return false }
            return list.bytes(place.version) != bytes
        case (nil, nil), (nil, .file?), (.file?, nil): return true
        // What stands in their place is for --verify to name.
        default: return false
        }
    }

    private static func missing(beside bag: BagCheck) throws(ArchiveFailure) -> [(ending: String, bytes: [UInt8])] {
        let place = bag.place
        let there = FileSystem.contents(place.zip)
        // A .zip that holds something else is evidence, not ours to list.
        if let there, !BesideCheck.holds(there, bag) { return [] }
        let zip: [UInt8]
        if let there { zip = there } else { zip = try BagZip.bytes(bag.files, folder: "\(place.edition)-\(place.version)") }
        let list = ChecksumList.bytes(version: place.version, digest: bag.digest, zip: zip)
        var files: [(ending: String, bytes: [UInt8])] = there == nil ? [(".zip", zip)] : []
        switch FileSystem.contents(place.checksums) {
        case nil: files.append((".sha256", list))
        case let own?:
            guard let stated = try? ChecksumList.read(own, place.version).get() else { break }
            // Another zlib packs the same bag into other bytes.
            if own != list && (there == nil || stated.zip == Digest.sha256.hex(zip)) { files.append((".sha256", list)) }
        }
        return files
    }
}
