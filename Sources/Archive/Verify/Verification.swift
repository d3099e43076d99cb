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
        _ site: String, edition: String? = nil, version: String? = nil, digests: [(release: String, digest: String)] = [], progress: (String) -> Void = { _ in }
    ) -> Verification {
        var result = Verification()
        let places = self.places(site, edition: edition, version: version)
        // A release is vouched for by the one that supersedes it.
        var successors: [String: StatedDigest] = [:]
        var bags: [BagCheck] = []
        for place in places {
            progress("checking \(place.name)")
            let bag = BagCheck(place)
            if let before = bag.supersedes {
                successors["\(place.edition)/\(before.version)"] = StatedDigest(
                    digest: before.digest, source: "release \(place.name)", file: "\(place.folder)/data/\(ReleaseFile.path)")
            }
            bags.append(bag)
        }
        for bag in bags {
            let place = bag.place
            let given = digests.filter { $0.release == place.name }.map { StatedDigest(digest: $0.digest, source: "--digest", file: nil) }
            let stated = given + [StatedDigest.checksums(place), DigestCheck.page(site, place), successors[place.name]].compactMap { $0 }
            let problems = bag.findings + DigestCheck.check(bag, stated) + BesideCheck(bag).findings
            result.releases.append(
                Release(
                    edition: place.edition, version: place.version, digest: bag.digest, fileCount: bag.files.count,
                    byteCount: bag.files.reduce(0) { $0 + $1.bytes.count }, problems: problems.sortedWithoutDuplicates()))
        }
        let names = Set(places.map(\.name))
        let expected = digests.map { (name: $0.release, source: "--digest names it") } + successors.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value.source) supersedes it") }
        for (name, source) in expected where !names.contains(name) && (version == nil || source.hasPrefix("--digest")) {
            result.problems.append(
                Diagnostic(
                    "sealed-release-missing", "release \(name) is missing", at: Source.Place(file: "\(site)/archive/\(name)"),
                    hint: "restore it from a copy", notes: [.init(source)]))
        }
        if let edition, places.isEmpty {
            result.problems.append(
                Diagnostic("sealed-release-missing", "edition \(edition) has no sealed release", at: Source.Place(file: "\(site)/archive/\(edition)"),
                    hint: "run almanac archive \(edition)"))
        }
        result.problems += Strays.find(site, edition: edition)
        return result
    }
}
