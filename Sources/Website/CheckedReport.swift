import Edition
import Parallel
import Source

private struct ThemeStep: MemoStep {
    typealias Value = (theme: Theme, diagnostics: [Diagnostic])

    let own: [ThemeFile]
    let languages: [String]
}

/// A report as it was read: its editions with their results, the theme that shows them, and everything that is wrong with either.
struct CheckedReport: Sendable {
    /// Nil where not even one edition could be read.
    let workspace: Workspace?
    let theme: Theme
    /// Every edition in every language; none where an error prevents pages.
    let renditions: [Rendition]
    let diagnostics: [Diagnostic]
    /// Whether drafts are among what was read.
    let hasDrafts: Bool
    let memo: Memo?

    init(_ tree: SourceTree, _ options: SiteOptions) {
        memo = tree.memo
        options.theme.readAhead()
        let sealedSources = options.sealedSources
        let (whole, problems) = tree.memo.value(of: options.drafts ? "drafts" : "published", ContentFiles(tree, drafts: options.drafts, sealed: sealedSources))
        {
            Workspace.load(tree, drafts: options.drafts, sealed: sealedSources)
        }
        var workspace = options.sealing.map { whole.flatMap($0.restrict) } ?? whole
        if let baseURL = options.baseURL { workspace?.site.baseURL = baseURL }
        self.workspace = workspace
        hasDrafts = workspace?.hasDrafts ?? false
        let own = Self.themeFiles(tree), languages = workspace?.site.languages ?? ["zh-Hans"]
        let (theme, themeProblems) = tree.memo.value(of: "theme", ThemeStep(own: own, languages: languages)) {
            Theme.load(options.theme, own: own, languages: languages, memo: tree.memo)
        }
        self.theme = theme
        var found = problems + themeProblems + (workspace.map { LanguageStrings.check($0.site, own: own, on: options.theme) } ?? [])
        let (formulas, formulaProblems) = SetFormulas.of(workspace?.editions.flatMap(\.formulas) ?? [], memo: tree.memo)
        found += formulaProblems
        if options.isStrictOnLanguages { found = found.map(TranslationRules.strict) }
        guard let workspace, !Self.preventsPages(found, options) else {
            renditions = []
            diagnostics = tree.asWritten(found).sortedWithoutDuplicates()
            return
        }
        let renditions = Self.renditions(workspace.namingReferences { theme.strings($0).targets }, theme, options, formulas)
        let findings = FigureFindings.check(renditions)
        self.renditions = findings.hasErrors ? [] : renditions
        diagnostics = tree.asWritten(found + findings).sortedWithoutDuplicates()
    }

    private static func preventsPages(_ diagnostics: [Diagnostic], _ options: SiteOptions) -> Bool {
        diagnostics.contains { $0.severity == .error && !(options.showsFalseClaims && ClaimProblem.rules.contains($0.rule)) }
    }

    /// Every edition in every language.
    static func renditions(
        _ workspace: Workspace, _ theme: Theme, _ options: SiteOptions, _ formulas: SetFormulas = SetFormulas()
    ) -> [Rendition] {
        let count = workspace.editions.count + options.releases.gone(workspace.editions.map(\.id)).count
        let all = workspace.editions.flatMap { edition in workspace.site.languages.map { (edition: edition, words: theme.strings($0)) } }
        return Workers.map(all) { edition, words in
            Rendition(
                site: workspace.site, edition: edition, words: words,
                surroundings: Surroundings(
                    hasOtherEditions: count > 1, years: workspace.years, extras: options.extras, formulas: formulas, releases: options.releases))
        }
    }

    /// A report's own templates, styles and strings.
    static func themeFiles(_ tree: SourceTree) -> [ThemeFile] {
        tree.paths(under: "Templates").compactMap { path in
            tree.text(at: path).0.map { ThemeFile(path: String(path.dropFirst("Templates/".count)), text: $0.text) }
        }
    }
}
