package import Edition
import Output
package import Source

/// Every byte of every sealed release of a site, checked.
package struct Verification: Sendable {
    package struct Release: Sendable {
        package let edition: String
        package let version: ReleaseVersion
        package let digest: String
        /// Files of the bag, and their bytes.
        package let fileCount: Int
        package let byteCount: Int
        package let problems: [Diagnostic]

        package var name: String { "\(edition)/\(version)" }
    }

    package var releases: [Release] = []
    /// What is wrong with the archive beside its releases, such as one that should be there and is not.
    package var problems: [Diagnostic] = []

    package var diagnostics: [Diagnostic] { problems + releases.flatMap(\.problems) }

    /// The releases that are checked, as `2017/1.0.0`.
    package static func names(_ site: String, edition: String? = nil, version: String? = nil) -> [String] {
        places(site, edition: edition, version: version).map(\.name)
    }

    private static func places(_ site: String, edition: String?, version: String?) -> [ArchiveFolder.Place] {
        ArchiveFolder.places(in: site).filter { (edition == nil || $0.edition == edition) && (version == nil || $0.version.description == version) }
    }

    /// - Parameters:
    ///   - edition: checks only this edition's releases.
    ///   - version: checks only the releases of this number.
    ///   - digests: what releases must have as their digests, by `2017/1.0.0`.
    package static func run(
        _ site: String, edition: String? = nil, version: String? = nil, digests: [(release: String, digest: String)] = [],
        progress: (WorkProgress) -> Void = { _ in }
    ) -> Verification {
        var result = Verification()
        let places = self.places(site, edition: edition, version: version)
        let asked = digests.compactMap { Statement(asked: $0.release, digest: $0.digest) }
        let statements = asked + Statements.read(site)
        for place in places {
            progress(.init("checking \(place.name)"))
            let bag = BagCheck(place)
            let isFlawed = place.flaw != nil || bag.files.isEmpty
            let problems = bag.findings + (isFlawed ? [] : DigestCheck.check(bag, statements.of(place.name)) + BesideCheck(bag).findings)
            result.releases.append(
                Release(
                    edition: place.edition, version: place.version, digest: bag.digest, fileCount: bag.files.count,
                    byteCount: bag.files.reduce(0) { $0 + $1.bytes.count }, problems: problems.sortedWithoutDuplicates()))
        }
        result.problems += ArchiveFolder.links(in: site)
        let meant = statements.filter {
            (edition == nil || $0.edition == edition || $0.file == nil) && (version == nil || $0.version.description == version || $0.file == nil)
        }
        result.problems += LostRelease.all(meant, in: site).map(\.diagnostic)
        if let edition, places.isEmpty, !result.problems.hasErrors {
            result.problems.append(
                Diagnostic(
                    "sealed-release-missing", "edition \(edition) has no sealed release", at: Source.Place(file: "\(site)/archive/\(edition)"),
                    hint: "run almanac archive \(edition)"))
        }
        result.problems += Strays.find(site, edition: edition)
        return result
    }
}
