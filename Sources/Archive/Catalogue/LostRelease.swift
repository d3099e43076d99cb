import Output
import Source

/// A release that something states and that is not there.
struct LostRelease: Sendable {
    let place: ArchiveFolder.Place
    /// What states it; never empty.
    let statements: [Statement]

    /// The releases that are stated and have no bag, by edition and version. Behind a symbolic link nothing is looked for.
    static func all(_ statements: [Statement], in site: String) -> [LostRelease] {
        if FileSystem.kind(of: "\(site)/archive") == .link { return [] }
        let there = Set(ArchiveFolder.places(in: site).map(\.name))
        let lost = Dictionary(grouping: statements.filter { !there.contains($0.release) }, by: \.release).values.map { statements in
            LostRelease(place: ArchiveFolder.Place(site: site, edition: statements[0].edition, version: statements[0].version), statements: statements)
        }
        return lost.filter { FileSystem.kind(of: "\(site)/archive/\($0.place.edition)") != .link }
            .sorted { ($0.place.edition, $0.place.version) < ($1.place.edition, $1.place.version) }
    }

    var diagnostic: Diagnostic {
        // Neither what was asked for nor what a later release says can be taken back.
        let isOnPages = statements.allSatisfy { $0.file == $0.source.english }
        let restore: Message =
            FileSystem.kind(of: place.zip) == .file ? "run almanac archive --restore \(place.edition) \(place.version)" : "restore it from a copy"
        let remedy: Message = "delete \(place.folder).* and every page outside of archive/\(place.edition)/, then build"
        return Diagnostic(
            "sealed-release-missing", "release \(place.name) is missing", at: Source.Place(file: place.folder),
            hint: isOnPages ? "\(restore); to give it up for good, \(remedy)" : restore,
            notes: statements.sentences.map { .init($0) })
    }
}
