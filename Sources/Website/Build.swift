import Edition
import Output
package import Source

/// Builds a report's site: Content/ to Site/, or nothing at all if the content has errors.
package struct Build: Sendable {
    let root: String
    let out: String
    private(set) var options: SiteOptions
    /// The releases that stand in the site's archive.
    package var sealed: [SealedRelease] {
        get { options.sealed }
        set { options.sealed = newValue }
    }
    /// What is wrong with the archive.
    package var archiveProblems: [Diagnostic] = []
    /// Prints the PDF files of a release.
    package var press: PaperPress?
    /// Whether to write compressed copies beside the files, for servers that send them.
    package var compress = false
    /// What the build will be remembered in: its report then tells the state of what it wrote.
    package var memory: BuildMemory?

    /// - Parameters:
    ///   - root: the folder that holds Content/.
    ///   - out: the folder to write; `Site` in `root` if nil.
    package init(root: String, out: String?, _ options: SiteOptions) {
        self.root = root
        self.out = out ?? OutputFolder.standard(in: root)
        self.options = options
    }

    /// Builds and writes the site of the sources that are there.
    package func run(progress: @escaping @Sendable (WorkProgress) -> Void = { _ in }) throws(BuildFailure) -> BuildReport {
        try run(try sourceFiles(), progress: progress)  // workspace → source files
    }

    /// Builds and writes the site of sources that were read already.
    package func run(_ tree: SourceTree, progress: @escaping @Sendable (WorkProgress) -> Void = { _ in }) throws(BuildFailure) -> BuildReport {
        let folderProblems = try outputProblems { () throws(OutputFailure) in try OutputFolder.check(out, apartFrom: sources) }
        let standing = StandingSite(out), options = extended(over: standing)
        let site = try PlannedSite(tree, options, papers: papers(over: standing), progress: progress)  // → editions → checks → results → page plan
        let plan = site.plan
        var report = BuildReport(site.checked, plan)
        report.hasStandingSite = !standing.paths.isEmpty
        report.diagnostics = (folderProblems + archiveProblems + report.diagnostics).sortedWithoutDuplicates()
        guard let plan, !report.diagnostics.hasErrors else { return report }
        report.diagnostics += plan.notes + site.papers.diagnostics
        report.papers = (printed: site.papers.printed, all: site.papers.offer.files.count)
        let release = ReleaseFiles(extras: options.extras, standing: standing, drawing: memory?.drawing)
        // What others are made of is made first; every other file is written as soon as it is made: → rendered files → Site/
        let (files, pictures) = try release.adding(to: plan.render(where: { compress || $0.isDrawing }, progress: progress), progress: progress)
        let copies = compress ? try CompressedCopies.all(files, progress: progress) : []
        report.pictures = pictures
        let drafts = (files + copies).map(OutputDraft<PageRenderer>.init) + (compress ? [] : plan.files.filter { !$0.isDrawing }.map(\.draft))
        report.diagnostics += try outputProblems { () throws(OutputFailure) in
            report.output = try OutputFolder.write(drafts, with: { plan.renderer }, to: out, apartFrom: sources, asksState: memory != nil) {
                progress(.init("writing", $0, of: $1))
            }
        }
        if report.output?.arrival == .fileByFile { report.diagnostics.append(Self.fileByFile(out)) }
        return report
    }

    /// A build that is no release keeps of an earlier one what still fits.
    private func extended(over standing: StandingSite) -> SiteOptions {
        var options = options
        if !options.isRelease { options.extras = .build(over: standing, memory?.drawing) }
        return options
    }

    /// Nil where the site has no PDF files: a release that prints none, and a build over a site that has none.
    private func papers(over standing: StandingSite) -> SitePapers? {
        guard press != nil || !options.isRelease && standing.paths.contains(where: { $0.hasSuffix(".pdf") }) else { return nil }
        return SitePapers(press: options.isRelease ? press : nil) { standing.bytes($0) }
    }

    /// What a mount point, or a folder beside which nothing may be written, cannot give.
    private static func fileByFile(_ out: String) -> Diagnostic {
        Diagnostic(
            .note, "output-file-by-file", "\(out) cannot be exchanged as a whole: its files were replaced one by one", at: nil,
            hint: "a build that is killed meanwhile leaves old and new files side by side until the next one; write to a folder inside it to avoid that")
    }

    /// What the author or the command line can mend is a diagnostic; the rest is a failure of the machine.
    private func outputProblems(_ work: () throws(OutputFailure) -> Void) throws(BuildFailure) -> [Diagnostic] {
        do {
            try work()
            return []
        } catch {
            guard var diagnostic = error.diagnostic else { throw BuildFailure(error) }
            diagnostic.place = Place(file: out)
            return [diagnostic]
        }
    }

    var sources: [String] { [root + "/Content", root + "/Templates"] }

    func sourceFiles() throws(BuildFailure) -> SourceTree { try Self.sourceFiles(in: root) }

    /// The files of a report, as they are on the disk.
    package static func sourceFiles(in root: String) throws(BuildFailure) -> SourceTree {
        do {
            return try SourceTree.load(root: root)
        } catch {
            throw BuildFailure(message: (error as? FileError)?.message ?? Message(verbatim: "\(error)"))
        }
    }
}
