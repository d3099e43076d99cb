import Edition
import Output
import Parallel
package import Source

/// Builds a report's site: Content/ to Site/, or nothing at all if the content has errors.
package struct Build: Sendable {
    let root: String
    let out: String
    var drafts: Bool
    /// Whether a claim that is false leaves the pages to be shown, with the claim marked: for previews. It is an error all the same.
    package var showsFalseClaims = false
    /// The releases that stand in the site's archive.
    package var sealed: [SealedRelease]
    /// What is wrong with them.
    package var archiveProblems: [Diagnostic] = []
    /// Whether to make, and link to, what slow programs write: pictures of the figures.
    package var release = false
    /// Whether to write compressed copies beside the files, for servers that send them.
    package var compress = false
    /// Where the site will stand, instead of what site.yaml says: the address of a folder, ending in `/`.
    package var baseURL: String?

    /// - Parameters:
    ///   - root: the folder that holds Content/.
    ///   - out: the folder to write; `Site` in `root` if nil.
    ///   - drafts: whether chapters marked as drafts are in the site.
    ///   - sealed: the releases in the site's archive, as `Archive.Catalogue` reads them.
    package init(root: String, out: String?, drafts: Bool, sealed: [SealedRelease] = []) {
        self.root = root
        self.sealed = sealed
        self.out = out ?? OutputFolder.standard(in: root)
        self.drafts = drafts
    }

    /// Builds and writes the site.
    package func run(progress: @escaping @Sendable (String) -> Void = { _ in }) throws(BuildFailure) -> BuildReport {
        let folderProblems = try outputProblems { () throws(OutputFailure) in try OutputFolder.check(out, apartFrom: sources) }
        let tree = try sourceFiles()                          // workspace → source files
        let rendered = render(tree, progress: progress)       // → editions → checks → results → page plan → rendered files
        var report = rendered.report
        report.diagnostics = (folderProblems + archiveProblems + report.diagnostics).sortedWithoutDuplicates()
        if report.diagnostics.hasErrors { return report }
        if let failure = report.failure { throw failure }
        report.diagnostics += report.publishing
        var files = release ? try ReleaseFiles.adding(to: rendered.files, progress: progress) : rendered.files
        if compress { files += try CompressedCopies.all(files, progress: progress) }
        report.diagnostics += try outputProblems { () throws(OutputFailure) in
            report.output = try OutputFolder.write(files, to: out, apartFrom: sources) { done, total in
                progress("writing \(done)/\(total)")
            }                                                 // → Site/
        }
        return report
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

    func sourceFiles() throws(BuildFailure) -> SourceTree {
        do {
            return try SourceTree.load(root: root)
        } catch {
            throw BuildFailure(message: "\(error)")
        }
    }

    /// Source files to finished files, without touching the disk.
    /// - Parameter sealing: makes the site of one edition as a release seals it.
    func render(
        _ tree: SourceTree, sealing: Sealing? = nil, progress: @escaping @Sendable (String) -> Void
    ) -> (files: [OutputFile], report: BuildReport) {
        var (site, report) = plan(tree, sealing: sealing)
        guard let site else { return ([], report) }
        let pages = Workers.map(
            site.pages, make: { PageRenderer(site) }, progress: { done, total in if total > 500 { progress("rendering \(done)/\(total)") } }
        ) { renderer, page in renderer.render(page) }
        report.count(site.workspace, pages: pages.count)
        return (pages + site.otherFiles, report)
    }

    /// Everything up to the pages; no site where an error prevents pages.
    func plan(_ tree: SourceTree, sealing: Sealing? = nil) -> (site: SitePlan?, report: BuildReport) {
        let (whole, problems) = tree.memo.value("workspace", of: drafts ? "drafts" : "published", from: ContentFiles(tree)) { Workspace.load(tree, drafts: drafts) }
        let workspace = sealing.map { whole.flatMap($0.restrict) } ?? whole
        let (theme, themeProblems) = Self.theme(tree, languages: workspace?.site.languages ?? ["zh-Hans"])
        let languageProblems = workspace.map { LanguageStrings.check($0.site, own: Self.themeFiles(tree)) } ?? []
        var report = BuildReport(diagnostics: (problems + themeProblems + languageProblems).sortedWithoutDuplicates())
        report.hasDrafts = workspace?.hasDrafts ?? false
        guard var workspace, !preventsPages(report.diagnostics) else { return (nil, report) }
        workspace.site.baseURL = baseURL ?? workspace.site.baseURL
        let site = SitePlan(
            workspace, theme: theme, isRelease: release, releases: ReleaseFacts(sealed: sealed, sealing: sealing), memo: tree.memo)
        let findings = FigureFindings.check(site.editions.map(\.rendition))
        report.publishing = site.notes
        report.failure = site.failure
        report.diagnostics = (report.diagnostics + findings).sortedWithoutDuplicates()
        return (findings.hasErrors ? nil : site, report)
    }

    private func preventsPages(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity == .error && !(showsFalseClaims && ClaimProblem.rules.contains($0.rule)) }
    }

    private static func theme(_ tree: SourceTree, languages: [String]) -> (theme: Theme, diagnostics: [Diagnostic]) {
        let own = themeFiles(tree)
        return tree.memo.value("theme", of: languages.joined(separator: " "), from: own) { Theme.load(own: own, languages: languages, memo: tree.memo) }
    }

    /// A report's own templates, styles and strings.
    static func themeFiles(_ tree: SourceTree) -> [ThemeFile] {
        tree.paths(under: "Templates").compactMap { path in
            tree.text(at: path).0.map { ThemeFile(path: String(path.dropFirst("Templates/".count)), text: $0.text) }
        }
    }
}
