import Edition
import Output
package import Source

/// Brings bags back from the .zip beside them, after every byte was held to the digests that are stated.
package struct Restore: Sendable {
    let site: String
    let edition: String?
    let version: String?
    let digests: [(release: String, digest: String)]

    /// - Parameters:
    ///   - site: the output folder, which holds `archive/`.
    ///   - edition: only this edition's releases; every release that is missing or damaged if nil.
    ///   - version: only the release of this number.
    ///   - digests: what releases must have as their digests, by `2017/1.0.0`.
    package init(_ site: String, edition: String? = nil, version: String? = nil, digests: [(release: String, digest: String)] = []) {
        self.site = site
        self.edition = edition
        self.version = version
        self.digests = digests
    }

    package struct Report: Sendable {
        package struct Release: Sendable, Equatable {
            /// `2017/1.0.0`.
            package let name: String
            package let digest: String
            package let fileCount: Int
            package let byteCount: Int
            /// Where it was taken from.
            package let zip: String
        }

        package var restored: [Release] = []
        /// Releases that are whole and were left alone.
        package var whole: [String] = []
        /// Files beside the bags that were missing and have been made again.
        package var completed: [String] = []
        package var diagnostics: [Diagnostic] = []
    }

    package func run(progress: (WorkProgress) -> Void = { _ in }) throws(ArchiveFailure) -> Report {
        try run(progress: progress) { _ throws(OutputFailure) in }
    }

    /// - Parameter step: told how far a bag has come, for tests.
    func run(progress: (WorkProgress) -> Void = { _ in }, at step: (SealStaging.Step) throws(OutputFailure) -> Void) throws(ArchiveFailure) -> Report {
        var report = Report()
        report.diagnostics = ArchiveFolder.links(in: site)
        if report.diagnostics.hasErrors { return report }
        let statements = digests.compactMap { Statement(asked: $0.release, digest: $0.digest) } + Statements.read(site)
        let places = self.places(statements)
        if places.isEmpty { report.diagnostics = [unknown] }
        for place in places {
            progress(.init("checking \(place.name)"))
            let stated = statements.of(place.name)
            let staging = SealStaging(folder: "\(site)/archive/\(place.edition)", name: place.version.description)
            if isWhole(place, stated) {
                report.whole.append(place.name)
                if staging.hasRestoringStage {
                    try ArchiveLock.hold(site, edition: place.edition) { () throws(OutputFailure) in try staging.removeRestoringStage() }
                }
                continue
            }
            switch RestorableBag.read(place, stated) {
            case .failure(let refusal): report.diagnostics.append(refusal.diagnostic)
            case .success(let bag):
                progress(.init("writing \(bag.files.count) files"))
                try ArchiveLock.hold(site, edition: place.edition) { () throws(OutputFailure) in
                    try staging.bringBack(bag.files, at: step)
                }
                report.restored.append(
                    Report.Release(
                        name: place.name, digest: bag.digest, fileCount: bag.files.count, byteCount: bag.files.reduce(0) { $0 + $1.bytes.count }, zip: place.zip
                    ))
                report.completed += try Completion.run(site, edition: place.edition)
            }
        }
        return report
    }

    private func places(_ statements: [Statement]) -> [ArchiveFolder.Place] {
        let stated = statements.map { ArchiveFolder.Place(site: site, edition: $0.edition, version: $0.version) }
        return Set(ArchiveFolder.places(in: site) + stated)
            .filter { (edition == nil || $0.edition == edition) && (version == nil || $0.version.description == version) }
            .sorted { ($0.edition, $0.version) < ($1.edition, $1.version) }
    }

    private func isWhole(_ place: ArchiveFolder.Place, _ statements: [Statement]) -> Bool {
        guard FileSystem.kind(of: place.folder) == .folder else { return false }
        let bag = BagCheck(place)
        return bag.findings.isEmpty && statements.allSatisfy { $0.digest == nil || $0.digest == bag.digest }
    }

    private var unknown: Diagnostic {
        let name = [edition, version].compactMap { $0 }.joined(separator: "/")
        return Diagnostic(
            "sealed-release-missing",
            name.isEmpty ? "there is no sealed release in \(site)/archive" : "nothing in \(site)/archive is or states a release \(name)",
            at: Source.Place(file: "\(site)/archive"), hint: "see which there are: almanac archive --list")
    }
}
