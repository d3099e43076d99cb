import Edition
import Output
package import Source
package import Website

/// The archive of a site: its sealed releases, as far as they can be read.
package struct Catalogue: Sendable {
    /// By edition, then by version.
    package var releases: [SealedRelease] = []
    /// Releases that cannot be read, and digests that are not those that were sealed.
    var damage: [Diagnostic] = []
    /// Releases that are gone.
    var lost: [LostRelease] = []

    package var diagnostics: [Diagnostic] { damage + lost.map(\.diagnostic) }

    /// - Parameters:
    ///   - site: the output folder, which holds `archive/`.
    ///   - content: the folder of sources: of editions that it still has, data files and pictures are not read.
    package static func read(_ site: String, content: String? = nil) -> Catalogue {
        var catalogue = Catalogue()
        let statements = Statements.read(site)
        for place in ArchiveFolder.places(in: site) {
            switch read(place) {
            case .success(let release):
                catalogue.releases.append(release)
                catalogue.damage += DigestGuard.check(place, release.digest, statements.of(place.name))
            case .failure(let problem): catalogue.damage.append(problem.diagnostic)
            }
        }
        catalogue.damage += ArchiveFolder.links(in: site)
        catalogue.lost = LostRelease.all(statements, in: site)
        let present = content.map(editions) ?? []
        for position in catalogue.releases.indices {
            let release = catalogue.releases[position]
            let isLatest = position + 1 == catalogue.releases.count || catalogue.releases[position + 1].edition != release.edition
            if isLatest && !present.contains(release.edition) {
                let (files, altered) = copies(release, in: site)
                catalogue.releases[position].copies = files
                let (sources, alteredSources) = sources(release, in: site)
                catalogue.releases[position].sources = sources
                catalogue.damage += altered + alteredSources
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

    /// The change list of a release, from its bag.
    private static let changes = "data/data/changes.csv"

    private struct Problem: Error {
        let diagnostic: Diagnostic
    }

    private static func read(_ place: ArchiveFolder.Place) -> Result<SealedRelease, Problem> {
        func damaged(_ what: Message) -> Result<SealedRelease, Problem> {
            .failure(
                Problem(
                    diagnostic: Diagnostic(
                        "sealed-release-damaged", "release \(place.name) cannot be read: \(what)", at: Source.Place(file: place.folder),
                        hint: "run almanac archive --restore \(place.edition) \(place.version), or restore it from a copy")))
        }
        if let flaw = place.flaw { return .failure(Problem(diagnostic: flaw)) }
        guard let tags = FileSystem.contents("\(place.folder)/tagmanifest-sha256.txt") else { return damaged("tagmanifest-sha256.txt is missing") }
        guard let listed = FileSystem.contents("\(place.folder)/manifest-sha256.txt") else { return damaged("manifest-sha256.txt is missing") }
        if LineEnds.lineFeeds(tags) != tags || LineEnds.lineFeeds(listed) != listed { return .failure(Problem(diagnostic: LineEnds.finding(place))) }
        let path = "\(place.folder)/data/\(ReleaseFile.path)"
        guard let facts = FileSystem.contents(path).flatMap({ ReleaseFile($0, file: path) }) else {
            return damaged("data/\(ReleaseFile.path) is missing or not readable")
        }
        guard facts.edition == place.edition, facts.version == place.version else { return damaged("it says that it is \(facts.edition)/\(facts.version)") }
        let manifest = Manifest.read(listed, .sha256), paths = manifest.entries.map(\.path)
        let there = Set(((try? FileSystem.walk(place.folder)) ?? []).map { ExactPath($0.path) })
        let missing = paths.filter { !there.contains(ExactPath($0)) }
        if let first = missing.first { return damaged(missing.count > 1 ? "\(first) is missing, and \(missing.count - 1) more files" : "\(first) is missing") }
        for (file, stated) in [(path, manifest.digest(of: "data/\(ReleaseFile.path)")), ("\(place.folder)/\(Self.changes)", manifest.digest(of: Self.changes))]
        {
            guard let bytes = FileSystem.contents(file), Digest.sha256.hex(bytes) != stated else { continue }
            return damaged("\(file.dropFirst(place.folder.utf8.count + 1)) is not what was sealed")
        }
        let oxum = (FileSystem.contents("\(place.folder)/bag-info.txt").flatMap { BagInfo.value("Payload-Oxum", in: $0) } ?? "").split(separator: ".")
        let site = "data/site/"
        var changes: ChangeList?
        if let before = facts.supersedes, let bytes = FileSystem.contents("\(place.folder)/\(Self.changes)") {
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

    /// The files of an edition's sealed site that are no pages, under their addresses there; and those that are not what was sealed, which
    /// must not be published again.
    private static func copies(_ release: SealedRelease, in site: String) -> ([OutputFile], [Diagnostic]) {
        let prefixes = release.languages.enumerated().map { ($0 == 0 ? "" : $1 + "/") + release.edition + "/" }
        return files(release, in: site, below: "data/site/") { path in !path.hasSuffix(".html") && prefixes.contains { path.hasPrefix($0) } }
    }

    /// The tables and declarations that an edition's numbers come from, with their paths among the sources: what stands in its folder itself.
    private static func sources(_ release: SealedRelease, in site: String) -> ([OutputFile], [Diagnostic]) {
        files(release, in: site, below: "data/sources/") { path in path.hasPrefix("Content/\(release.edition)/") && path.split(separator: "/").count == 3 }
    }

    private static func files(
        _ release: SealedRelease, in site: String, below part: String, where isWanted: (String) -> Bool
    ) -> ([OutputFile], [Diagnostic]) {
        let listed = FileSystem.contents("\(site)/\(release.folder)/manifest-sha256.txt").map { Manifest.read($0, .sha256).entries } ?? []
        let digests = Dictionary(listed.map { (ExactPath($0.path), $0.digest) }) { first, _ in first }
        var altered: [Diagnostic] = []
        let folder = "\(site)/\(release.folder)/\(part)"
        let paths = (try? FileSystem.walk(folder).filter { $0.kind == .file }.map(\.path)) ?? []
        let files = paths.filter(isWanted).compactMap { path -> OutputFile? in
            guard let bytes = FileSystem.contents("\(folder)\(path)") else { return nil }
            if digests[ExactPath(part + path)] != Digest.sha256.hex(bytes) {
                altered.append(
                    Diagnostic(
                        "sealed-release-altered", "this file is not what was sealed, so that it cannot be published again",
                        at: Source.Place(file: "\(folder)\(path)"),
                        hint: "run almanac archive --verify, and restore the release from its .zip or a copy"))
                return nil
            }
            return OutputFile(path: path, bytes: bytes)
        }
        return (files, altered)
    }
}
