import Edition
import Output
import Source

/// Everything in a site that says something of a sealed release from outside of its bag.
enum Statements {
    /// - Returns: what stands beside the bags first, then what later releases say, then pages.
    static func read(_ site: String) -> [Statement] {
        let places = ArchiveFolder.places(in: site)
        let bags = Set(places.map(\.name))
        var statements: [Statement] = []
        for edition in ArchiveFolder.editions(in: site) {
            let interrupted = SealStaging.interrupted(in: "\(site)/archive/\(edition)")
            for (name, kind) in (try? FileSystem.names(in: "\(site)/archive/\(edition)")) ?? [] where kind == .file {
                let file = "\(site)/archive/\(edition)/\(name)"
                guard let statement = beside(name, file, edition, hasBag: { bags.contains("\(edition)/\($0)") }) else { continue }
                // What a killed seal had moved into place before its bag was never a release.
                if let digest = statement.digest, interrupted[statement.version.description] == digest { continue }
                statements.append(statement)
            }
        }
        return statements + places.compactMap(successor) + PublishedStatements.read(site)
    }

    /// What a file beside a bag says. A .zip is opened only where its bag is gone: beside a bag, verification compares them.
    private static func beside(_ name: String, _ file: String, _ edition: String, hasBag: (ReleaseVersion) -> Bool) -> Statement? {
        if let version = version(of: name, ending: ".sha256") {
            return Statement(edition, version, digest: try? ChecksumList.read(at: file, version).get().bag, file: file)
        }
        if let version = version(of: name, ending: ".zip") {
            return hasBag(version) ? nil : Statement(edition, version, digest: FileSystem.contents(file).flatMap(PackedBag.digest), file: file)
        }
        // The page that tells readers of sealed pages of newer releases: 1.0.0.html, 1.0.0.en.html.
        guard name.hasSuffix(".html") else { return nil }
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).prefix(3).joined(separator: ".")
        return ReleaseVersion(stem).map { Statement(edition, $0, digest: nil, file: file) }
    }

    private static func version(of name: String, ending: String) -> ReleaseVersion? {
        name.hasSuffix(ending) ? ReleaseVersion(String(name.dropLast(ending.utf8.count))) : nil
    }

    /// A release is vouched for by the one that supersedes it.
    private static func successor(_ place: ArchiveFolder.Place) -> Statement? {
        guard place.flaw == nil else { return nil }
        let path = "\(place.folder)/data/\(ReleaseFile.path)"
        guard let before = FileSystem.contents(path).flatMap({ ReleaseFile($0, file: path) })?.supersedes else { return nil }
        return Statement(place.edition, before.version, digest: before.digest, file: path, source: "release \(place.name)")
    }
}
