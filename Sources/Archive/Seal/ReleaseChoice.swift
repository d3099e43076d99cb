import Edition
import Source

/// Which release of an edition is to be sealed.
struct ReleaseChoice {
    let release: Release
    let version: ReleaseVersion

    /// The release with the asked version, or the one with the highest; or why there is none.
    static func choose(_ asked: String?, in edition: Edition) -> (choice: ReleaseChoice?, problems: [Diagnostic]) {
        let listed = edition.facts.releases
        if listed.isEmpty { return (nil, [SealRefusal.noReleases(edition, version: asked)]) }
        var problems: [Diagnostic] = [], known: [ReleaseChoice] = []
        for release in listed {
            guard let version = ReleaseVersion(release.version) else {
                problems.append(SealRefusal.malformedVersion(release, edition))
                continue
            }
            if known.contains(where: { $0.version == version }) { problems.append(SealRefusal.repeatedVersion(release, edition)) }
            known.append(ReleaseChoice(release: release, version: version))
        }
        if !problems.isEmpty { return (nil, problems) }
        guard let asked else { return (known.max { $0.version < $1.version }, []) }
        let found = known.first { $0.release.version == asked }
        return (found, found == nil ? [SealRefusal.unlistedVersion(asked, edition)] : [])
    }
}
