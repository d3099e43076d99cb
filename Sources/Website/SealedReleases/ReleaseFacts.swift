import Edition

/// What an edition's pages know about releases: those in the archive, and the one that is being sealed.
struct ReleaseFacts: Sendable {
    /// Every edition's.
    var sealed: [SealedRelease] = []
    /// Nil but in a sealed site.
    var sealing: Sealing?

    /// Change lists of an edition, the latest first.
    func changes(of edition: String) -> [ChangeList] {
        if let sealing { return [sealing.changes].compactMap { $0 } }
        return sealed.of(edition).reversed().compactMap(\.changes)
    }

    /// The archive is another site's business while a site is being sealed.
    var hasArchive: Bool { sealing == nil && !sealed.isEmpty }

    /// The last release of each edition that has no sources any more, oldest edition first.
    func gone(_ editions: [String]) -> [SealedRelease] {
        guard sealing == nil else { return [] }
        let latest = Dictionary(grouping: sealed.filter { !editions.contains($0.edition) }, by: \.edition).compactMap { $1.max { $0.version < $1.version } }
        return latest.sorted { ($0.year, $0.edition) < ($1.year, $1.edition) }
    }
}

extension Rendition {
    /// The seal of its newest release.
    var sealed: SealedRelease? { edition.facts.releases.last.flatMap { surroundings.releases.sealed.release(edition.id, $0.version) } }
    var changeLists: [ChangeList] { surroundings.releases.changes(of: edition.id) }
    var changesLink: LinkView { LinkView(label: words["changes"], path: percentEncoded(addresses.changes)) }
    var archiveLink: LinkView { LinkView(label: words["archive"], path: percentEncoded(addresses.archive)) }
}
