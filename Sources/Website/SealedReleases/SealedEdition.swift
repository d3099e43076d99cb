package import Edition
package import Output
import Scoring
package import Source

/// An edition read for sealing, with what its data files are made of.
package struct SealedEdition: Sendable {
    package let site: Site
    package let edition: Edition
    /// The theme's strings in each of the site's languages, the default one first.
    package let words: [Strings]

    /// Every table of the sealed data: those that the site offers, and the scores in long form.
    package var tables: [DownloadTable] {
        let own = EditionDownloads.tables(edition, words: words)
        return own + [EditionDownloads.scores(edition, DownloadWords(words, of: edition))].filter { scores in !own.contains { $0.name == scores.name } }
    }
}

extension SealedEdition {
    /// Reads an edition as it would be sealed, its drafts included, so that they can be named.
    /// - Returns: nil where it could not be read; and every problem of all files.
    package static func read(_ id: String, of tree: SourceTree, theme base: BaseTheme) -> (edition: SealedEdition?, diagnostics: [Diagnostic]) {
        let (workspace, problems) = Workspace.load(tree, drafts: true)
        guard let workspace else { return (nil, tree.asWritten(problems)) }
        let theme = Theme.load(base, own: CheckedReport.themeFiles(tree), languages: workspace.site.languages).theme
        let edition = workspace.namingReferences { theme.strings($0).targets }.editions.first { $0.id == id }
        return (
            edition.map { SealedEdition(site: workspace.site, edition: $0, words: workspace.site.languages.map(theme.strings)) }, tree.asWritten(problems)
        )
    }

}

extension Sealing {
    /// The site of the edition as the release seals it, without touching the disk.
    /// - Parameter papers: nil where it has no PDF files.
    package func site(
        of tree: SourceTree, theme: BaseTheme, papers: SitePapers? = nil, progress: @escaping @Sendable (WorkProgress) -> Void = { _ in }
    ) throws(BuildFailure) -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        var options = SiteOptions(theme: theme)
        options.sealing = self
        let site = try PlannedSite(tree, options, papers: papers, progress: progress), languages = site.checked.workspace?.site.languages ?? []
        let files = try site.plan?.render(where: { keeps($0.path, languages: languages) }, progress: progress)
        return (files ?? [], site.checked.diagnostics + site.papers.diagnostics)
    }
}
