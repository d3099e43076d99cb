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
        // Releases without a number, or with one that is taken, are errors of edition.yaml.
        let known = listed.compactMap { release in ReleaseVersion(release.version).map { ReleaseChoice(release: release, version: $0) } }
        guard let asked else { return (known.max { $0.version < $1.version }, []) }
        let found = known.first { $0.release.version == asked }
        return (found, found == nil ? [SealRefusal.unlistedVersion(asked, edition)] : [])
    }
}
