import Edition
import Output

/// Makes again what is missing beside a bag: its .zip and its list of digests. The bag is the release; these two follow from it.
enum Completion {
    /// - Returns: the paths that were missing, from the site's root.
    static func run(_ site: String, edition: String) throws(ArchiveFailure) -> [String] {
        var made: [String] = []
        for place in ArchiveFolder.places(in: site) where place.edition == edition {
            let isMissing = (zip: FileSystem.kind(of: place.zip) == nil, list: FileSystem.kind(of: place.checksums) == nil)
            guard isMissing.zip || isMissing.list else { continue }
            let check = BagCheck(place)
            // A damaged bag is for --verify to name, not for us to copy.
            guard check.findings.isEmpty else { continue }
            let zip = try isMissing.zip ? ZipFile.bytes(check.files, folder: "\(place.edition)-\(place.version)") : (FileSystem.contents(place.zip) ?? [])
            let list = Checksums.bytes(version: place.version, digest: check.digest, zip: zip)
            let name = place.version.description
            let files = (isMissing.zip ? [(name + ".zip", zip)] : []) + (isMissing.list ? [(name + ".sha256", list)] : [])
            try onDisk { () throws(OutputFailure) in
                try SealStaging(folder: "\(site)/archive/\(edition)", name: name).complete(files.map { (name: $0.0, bytes: $0.1) })
            }
            made += files.map { "archive/\(edition)/\($0.0)" }
        }
        return made
    }
}
