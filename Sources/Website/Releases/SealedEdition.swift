package import Edition
package import Output
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
        return own + [EditionDownloads.scores(edition, DownloadWords(words))].filter { scores in !own.contains { $0.name == scores.name } }
    }
}

extension Build {
    /// Reads an edition as it would be sealed, its drafts included, so that they can be named.
    /// - Returns: nil where it could not be read; and every problem of all files.
    package static func edition(_ id: String, of tree: SourceTree) -> (edition: SealedEdition?, diagnostics: [Diagnostic]) {
        let (workspace, problems) = Workspace.load(tree, drafts: true)
        guard let workspace, let edition = workspace.editions.first(where: { $0.id == id }) else { return (nil, problems) }
        let theme = Theme.load(own: themeFiles(tree), languages: workspace.site.languages).theme
        return (SealedEdition(site: workspace.site, edition: edition, words: workspace.site.languages.map(theme.strings)), problems)
    }

    /// The site of one edition as a release seals it, without touching the disk.
    package static func sealedSite(
        _ tree: SourceTree, _ sealing: Sealing, progress: @escaping @Sendable (String) -> Void = { _ in }
    ) -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        let build = Build(root: ".", out: nil, drafts: false)
        let (files, report) = build.render(tree, sealing: sealing, progress: progress)
        let languages = Workspace.load(tree).workspace?.site.languages ?? []
        return (files.filter { sealing.keeps($0.path, languages: languages) }, report.diagnostics)
    }
}
