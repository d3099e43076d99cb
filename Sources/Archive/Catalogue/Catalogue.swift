import Edition
import Output
package import Source
package import Website

/// The archive of a site: its sealed releases, as far as they can be read.
package struct Catalogue: Sendable {
    /// By edition, then by version.
    package var releases: [SealedRelease] = []
    /// Releases that cannot be read, and digests that are not those that were sealed.
    package var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - site: the output folder, which holds `archive/`.
    ///   - content: the folder of sources: of editions that it still has, data files and pictures are not read.
    package static func read(_ site: String, content: String? = nil) -> Catalogue {
        var catalogue = Catalogue()
        for place in ArchiveFolder.places(in: site) {
            switch read(place) {
            case .success(let release): catalogue.releases.append(release)
            case .failure(let problem): catalogue.diagnostics.append(problem.diagnostic)
            }
            if let problem = statedDigest(place, catalogue.releases.last) { catalogue.diagnostics.append(problem) }
        }
        let present = content.map(editions) ?? []
        for position in catalogue.releases.indices {
            let release = catalogue.releases[position]
            let isLatest = position + 1 == catalogue.releases.count || catalogue.releases[position + 1].edition != release.edition
            if isLatest && !present.contains(release.edition) {
                let (files, altered) = copies(release, in: site)
                catalogue.releases[position].copies = files
                catalogue.diagnostics += altered
            }
        }
        return catalogue
    }

    /// The editions that have sources: a folder that holds none of an edition's files is none, whatever its name.
    private static func editions(in content: String) -> [String] {
        ((try? FileSystem.names(in: content)) ?? []).filter { $0.kind == .folder }.map(\.name).filter { folder in
            EditionFolders.files.contains { FileSystem.kind(of: "\(content)/\(folder)/\($0)") == .file }
        }
    }

    private struct Problem: Error {
        let diagnostic: Diagnostic
    }

    private static func read(_ place: ArchiveFolder.Place) -> Result<SealedRelease, Problem> {
        func damaged(_ what: String) -> Result<SealedRelease, Problem> {
            .failure(
                Problem(
                    diagnostic: Diagnostic(
                        .warning, "sealed-release-damaged", "release \(place.name) cannot be read: \(what)", at: Source.Place(file: place.folder),
                        hint: "run almanac archive --verify, and restore the release from its .zip or a copy")))
        }
        guard let tags = FileSystem.contents("\(place.folder)/tagmanifest-sha256.txt") else { return damaged("tagmanifest-sha256.txt is missing") }
        guard let listed = FileSystem.contents("\(place.folder)/manifest-sha256.txt") else { return damaged("manifest-sha256.txt is missing") }
        let path = "\(place.folder)/data/\(ReleaseFile.path)"
        guard let facts = FileSystem.contents(path).flatMap({ ReleaseFile($0, file: path) }) else { return damaged("data/\(ReleaseFile.path) is missing or not readable") }
        guard facts.edition == place.edition, facts.version == place.version else { return damaged("it says that it is \(facts.edition)/\(facts.version)") }
        let paths = Manifest.read(listed, .sha256).entries.map(\.path)
        let oxum = (FileSystem.contents("\(place.folder)/bag-info.txt").flatMap { BagInfo.value("Payload-Oxum", in: $0) } ?? "").split(separator: ".")
        let site = "data/site/"
        var changes: ChangeList?
        if let before = facts.supersedes, let bytes = FileSystem.contents("\(place.folder)/data/data/changes.csv") {
            changes = ChangeFile.read(bytes, from: before.version, to: facts.version)
        }
        return .success(
            SealedRelease(
                edition: facts.edition, year: facts.year, version: facts.version, date: facts.date, note: facts.note, digest: Digest.sha256.hex(tags),
                title: facts.title, headline: facts.headline, publisher: facts.publisher, period: facts.period, languages: facts.languages,
                fileCount: paths.count, byteCount: oxum.first.flatMap { Int($0) } ?? 0, zipByteCount: FileSystem.size(of: place.zip),
                supersedes: facts.supersedes?.version, changes: changes,
                // A damaged list must not lead anywhere else.
                pages: paths.filter { $0.hasPrefix(site) && $0.hasSuffix(".html") && OutputPlan.flaw(in: $0) == nil }.map { String($0.dropFirst(site.count)) }))
    }

    /// A site must not print the digest of a bag that was altered and listed anew.
    private static func statedDigest(_ place: ArchiveFolder.Place, _ release: SealedRelease?) -> Diagnostic? {
        guard let release, release.edition == place.edition, release.version == place.version,
            let stated = StatedDigest.checksums(place), stated.digest != release.digest
        else { return nil }
        return Diagnostic(
            "sealed-release-altered", "release \(place.name) has another digest than the one that was sealed", at: Source.Place(file: place.folder),
            hint: "run almanac archive --verify, and restore the release from its .zip or a copy",
            notes: [.init("\(place.version).sha256 states \(stated.digest)"), .init("the bag has \(release.digest)")])
    }

    /// The files of an edition's sealed site that are no pages, under their addresses there; and those that are not what was sealed, which
    /// must not be published again.
    private static func copies(_ release: SealedRelease, in site: String) -> ([OutputFile], [Diagnostic]) {
        let listed = FileSystem.contents("\(site)/\(release.folder)/manifest-sha256.txt").map { Manifest.read($0, .sha256).entries } ?? []
        let digests = Dictionary(listed.map { ($0.path, $0.digest) }) { first, _ in first }
        var altered: [Diagnostic] = []
        let folder = "\(site)/\(release.site)"
        let prefixes = release.languages.enumerated().map { ($0 == 0 ? "" : $1 + "/") + release.edition + "/" }
        let paths = (try? FileSystem.walk(folder).filter { $0.kind == .file }.map(\.path)) ?? []
        let files = paths.filter { path in !path.hasSuffix(".html") && prefixes.contains { path.hasPrefix($0) } }.compactMap { path -> OutputFile? in
            guard let bytes = FileSystem.contents("\(folder)/\(path)") else { return nil }
            if digests["data/site/" + path] != Digest.sha256.hex(bytes) {
                altered.append(
                    Diagnostic(
                        "sealed-release-altered", "this file is not what was sealed, so that it cannot be published again", at: Source.Place(file: "\(folder)/\(path)"),
                        hint: "run almanac archive --verify, and restore the release from its .zip or a copy"))
                return nil
            }
            return OutputFile(path: path, bytes: bytes)
        }
        return (files, altered)
    }
}
