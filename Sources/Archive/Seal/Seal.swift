import Edition
import Output
package import Source
package import Website

/// Seals a release of an edition: sources to a bag in the site's archive, or nothing at all.
package struct Seal: Sendable {
    let root: String
    let out: String
    let edition: String
    let version: String?
    let note: String?
    let theme: BaseTheme
    /// Prints the book and the briefs of the sealed site; nil leaves them out. A release that is sealed already has those that it was sealed with.
    package var press: PaperPress?

    /// - Parameters:
    ///   - root: the folder that holds Content/.
    ///   - out: the folder of the site; `Site` in `root` if nil.
    ///   - edition: the edition's folder name.
    ///   - version: a release that edition.yaml lists; the one with the highest number if nil.
    ///   - note: what to say of the release in place of its note in edition.yaml.
    ///   - theme: what the report's own templates, styles and strings are laid on.
    package init(root: String, out: String?, edition: String, version: String? = nil, note: String? = nil, theme: BaseTheme) {
        self.root = root
        self.out = out ?? OutputFolder.standard(in: root)
        self.edition = edition
        self.version = version
        self.note = note
        self.theme = theme
    }

    package enum Outcome: Sendable, Equatable {
        case sealed
        /// The release stands there already, byte for byte.
        case unchanged
    }

    package struct Report: Sendable {
        package var diagnostics: [Diagnostic] = []
        /// Nil where the edition was refused.
        package var outcome: Outcome?
        /// The release that was sealed, or was already.
        package var release: SealedRelease?
        /// Files beside earlier bags that were missing and have been made again.
        package var completed: [String] = []
    }

    package func run(progress: @escaping @Sendable (WorkProgress) -> Void = { _ in }) throws(ArchiveFailure) -> Report {
        try run(progress: progress) { _ throws(OutputFailure) in }
    }

    /// - Parameter step: told how far the bag has come, for tests.
    func run(
        progress: @escaping @Sendable (WorkProgress) -> Void = { _ in }, at step: (SealStaging.Step) throws(OutputFailure) -> Void
    ) throws(ArchiveFailure) -> Report {
        var report = Report()
        if let problem = try folderProblem() {
            report.diagnostics = [problem]
            return report
        }
        report.diagnostics = ArchiveFolder.links(in: out)
        if report.diagnostics.hasErrors { return report }
        try tidy()
        report.completed = try Completion.run(out, edition: edition)
        let catalogue = Catalogue.read(out)
        let tree = try sources()
        let planned = try plan(tree, catalogue, progress: progress)
        // Whether the release itself is one that was lost, its digest will tell.
        let place = planned.plan.map { ArchiveFolder.Place(site: out, edition: edition, version: $0.payload.sealing.version) }
        let lost = catalogue.lost.first { $0.place == place }
        let others = catalogue.lost.filter { $0.place != place }.map(\.diagnostic)
        report.diagnostics = (catalogue.damage + others + planned.diagnostics).sortedWithoutDuplicates()
        guard let plan = planned.plan, let place, !report.diagnostics.hasErrors else { return report }
        let files = plan.payload.files
        if let problem = SealRefusal.unsafeName(files) {
            report.diagnostics.append(problem)
            return report
        }
        progress(.init("listing \(files.count) files"))
        let bag = Bag(payload: files, info: plan.payload.info)
        if FileSystem.kind(of: place.folder) != nil {
            let differing = try onDisk { () throws(OutputFailure) in try Self.differences(bag, place) }
            if !differing.isEmpty {
                report.diagnostics.append(
                    SealRefusal.wouldChange(SealedRelease.folder(edition: edition, version: place.version), plan.release, differing: differing))
                return report
            }
            report.outcome = .unchanged
        } else if let lost {
            let stated = Set(lost.statements.compactMap(\.digest))
            guard stated == [bag.digest] else {
                report.diagnostics.append(SealRefusal.isLost(lost, plan.release, digest: bag.digest))
                return report
            }
            try locked(place.version) { staging throws(OutputFailure) in try staging.bringBack(bag.files) }
            report.completed += try Completion.run(out, edition: edition)
            report.outcome = .sealed
        } else {
            progress(.init("writing \(bag.files.count) files"))
            let zip = try BagZip.bytes(bag.files, folder: "\(edition)-\(place.version)")
            try locked(place.version) { staging throws(OutputFailure) in
                try staging.bring(bag, zip: zip, checksums: ChecksumList.bytes(version: place.version, digest: bag.digest, zip: zip), at: step)
            }
            report.outcome = .sealed
        }
        report.release = Catalogue.read(out).releases.release(edition, place.version.description)
        return report
    }

    // MARK: Sources to payload

    private struct Plan {
        let release: Release
        let payload: Payload
    }

    /// Everything that is to be sealed, without touching the disk but for the releases before; or why not.
    private func plan(
        _ tree: SourceTree, _ catalogue: Catalogue, progress: @escaping @Sendable (WorkProgress) -> Void
    ) throws(ArchiveFailure) -> (plan: Plan?, diagnostics: [Diagnostic]) {
        let known = Set(tree.paths(under: "Content").compactMap { path in path.split(separator: "/").dropFirst().dropLast().first.map(String.init) }).sorted()
        guard known.contains(edition) else { return (nil, tree.diagnostics + [SealRefusal.unknownEdition(edition, known: known)]) }
        let trial = Sealing(edition: edition, version: ReleaseVersion.first, date: "0001-01-01", note: nil)
        let sources = try EditionSources.choose(tree, edition: edition) { sources throws(ArchiveFailure) in try self.site(of: sources, trial).files }
        let (sealed, problems) = SealedEdition.read(edition, of: sources, theme: theme)
        guard let sealed else { return (nil, problems) }
        let (choice, releaseProblems) = ReleaseChoice.choose(version, in: sealed.edition)
        let refusals = problems + SealRefusal.drafts(sealed.edition) + releaseProblems
        guard let choice, !refusals.hasErrors else { return (nil, refusals) }
        let earlier = catalogue.releases.of(edition)
        if let last = earlier.last, last.version > choice.version, !earlier.contains(where: { $0.version == choice.version }) {
            return (nil, refusals + [SealRefusal.notAfter(last, choice.release, sealed.edition)])
        }
        let previous = earlier.last { $0.version < choice.version }
        // The new release vouches for the one before, and is compared with it: it has to be whole.
        let damage = previous.map { BagCheck(ArchiveFolder.Place(site: out, edition: edition, version: $0.version)).findings } ?? []
        if !damage.isEmpty { return (nil, refusals + damage) }
        // What was said by hand when it was sealed is part of it.
        let sealedNote = earlier.first { $0.version == choice.version }?.note
        let note = note.map { LocalizedText($0) } ?? sealedNote ?? choice.release.note
        let sealing = self.sealing(choice, note, sealed, previous: previous, sources: sources)
        progress(.init("rendering edition \(edition)"))
        let (site, siteProblems) = try self.site(of: sources, sealing, papers: papers(choice), progress: progress)
        guard !siteProblems.hasErrors else { return (nil, refusals + siteProblems) }
        let payload = Payload(sealed: sealed, sealing: sealing, previous: previous, site: site, sources: sources)
        return (Plan(release: choice.release, payload: payload), refusals + siteProblems)
    }

    /// Another machine would print other bytes, and one without WeasyPrint none: what stands in the bag is what was sealed.
    private func papers(_ choice: ReleaseChoice) -> SitePapers {
        let folder = ArchiveFolder.Place(site: out, edition: edition, version: choice.version).folder
        return SitePapers(press: FileSystem.kind(of: folder) == nil ? press : nil) { FileSystem.contents("\(folder)/data/site/\($0)") }
    }

    private func site(
        of sources: SourceTree, _ sealing: Sealing, papers: SitePapers? = nil, progress: @escaping @Sendable (WorkProgress) -> Void = { _ in }
    ) throws(ArchiveFailure) -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        do {
            return try sealing.site(of: sources, theme: theme, papers: papers, progress: progress)
        } catch {
            throw ArchiveFailure(error.message)
        }
    }

    private func sealing(
        _ choice: ReleaseChoice, _ note: LocalizedText?, _ sealed: SealedEdition, previous: SealedRelease?, sources: SourceTree
    ) -> Sealing {
        let bare = Sealing(edition: edition, version: choice.version, date: choice.release.date, note: note)
        guard let previous else { return bare }
        let facts = ReleaseFile(sealed, bare, previous: previous)
        let names = sealed.edition.groupings.flatMap { grouping in
            grouping.values.map { (grouping.key + "/" + $0.id, $0.label.text(sealed.site.defaultLanguage)) }
        }
        let changes = ReleaseData(bag: "\(out)/\(previous.folder)").map { before in
            Comparison(
                before: before, after: ReleaseData(sealed, facts: facts, sources: sources),
                groupNames: Dictionary(names + [("all/all", sealed.words[0]["everyone"])]) { first, _ in first }
            ).list
        }
        return Sealing(
            edition: edition, version: choice.version, date: choice.release.date, note: note, supersedes: (previous.version, previous.date), changes: changes)
    }

    // MARK: The disk

    private func sources() throws(ArchiveFailure) -> SourceTree {
        do {
            return try SourceTree.load(root: root)
        } catch {
            throw ArchiveFailure((error as? FileError)?.message ?? Message(verbatim: "\(error)"))
        }
    }

    /// Why no site may be written there, if the command line can mend it.
    private func folderProblem() throws(ArchiveFailure) -> Diagnostic? {
        do throws(OutputFailure) {
            try OutputFolder.check(out, apartFrom: [root + "/Content", root + "/Templates"])
            return nil
        } catch {
            guard var diagnostic = error.diagnostic else { throw ArchiveFailure(error) }
            diagnostic.place = Place(file: out)
            return diagnostic
        }
    }

    /// Paths within a bag whose bytes on the disk are others, that are missing, or that are there in addition.
    private static func differences(_ bag: Bag, _ place: ArchiveFolder.Place) throws(OutputFailure) -> [String] {
        let there = try FileSystem.walk(place.folder).map(\.path)
        let expected = Set(bag.files.map(\.path))
        let differing = bag.files.filter { !FileSystem.holds("\(place.folder)/\($0.path)", $0.bytes) }.map(\.path) + there.filter { !expected.contains($0) }
        // What the author changed says more than what followed from it.
        let sources = differing.filter { $0.hasPrefix("data/sources/") }
        return sources + differing.filter { !$0.hasPrefix("data/sources/") }
    }

    /// Removes what killed attempts left behind.
    private func tidy() throws(ArchiveFailure) {
        let staging = SealStaging(folder: "\(out)/archive/\(edition)", name: "")
        let isTidy = try onDisk { () throws(OutputFailure) in try staging.leftovers().isEmpty }
        if !isTidy { try locked { staging throws(OutputFailure) in try staging.clear() } }
    }

    private func locked(_ version: ReleaseVersion? = nil, _ work: (SealStaging) throws(OutputFailure) -> Void) throws(ArchiveFailure) {
        try ArchiveLock.hold(out, edition: edition) { () throws(OutputFailure) in
            try work(SealStaging(folder: "\(out)/archive/\(edition)", name: version?.description ?? ""))
        }
    }
}
