import Edition
import Source

/// A published state of an edition: what its content says of it, and the seal if there is one.
struct PublishedRelease: Sendable {
    /// The edition's folder name.
    let edition: String
    let title: LocalizedText
    let version: String
    /// ISO 8601.
    let date: String
    let note: LocalizedText?
    let sealed: SealedRelease?
    /// Whether the edition's sources are in the content, so that it has pages outside of the archive.
    let hasPages: Bool
    /// Whether a release of the same edition came before it.
    let isCorrection: Bool

    /// Every release of every edition, of the content and of the archive, the newest first.
    static func all(_ editions: [Edition], sealed: [SealedRelease]) -> [PublishedRelease] {
        var releases: [PublishedRelease] = []
        for edition in editions {
            for (position, release) in edition.facts.releases.enumerated() {
                releases.append(
                    PublishedRelease(
                        edition: edition.id, title: edition.facts.title, version: release.version, date: release.date, note: release.note,
                        sealed: sealed.release(edition.id, release.version), hasPages: true, isCorrection: position > 0))
            }
        }
        for release in sealed where !releases.contains(where: { $0.edition == release.edition && $0.version == release.version.description }) {
            releases.append(
                PublishedRelease(
                    edition: release.edition, title: release.title, version: release.version.description, date: release.date, note: release.note,
                    sealed: release, hasPages: editions.contains { $0.id == release.edition }, isCorrection: release.supersedes != nil))
        }
        // By the numbers of releases where dates are equal: several on one day come in their order.
        return releases.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            if x.date != y.date { return x.date > y.date }
            if x.edition != y.edition { return x.edition > y.edition }
            if let v = ReleaseVersion(x.version), let w = ReleaseVersion(y.version), v != w { return v > w }
            return a.offset > b.offset
        }.map(\.element)
    }
}
