package import Source

/// Builds of one report again and again: each from a whole source tree, computing only what depends on something that changed.
///
/// Drafts are in the site, and a claim that is false is shown, marked. Nothing is written.
package struct LiveBuild: Sendable {
    private let options: SiteOptions
    private let memo = Memo()

    /// - Parameters:
    ///   - theme: what the report's own templates, styles and strings are laid on.
    ///   - sealed: the releases in the site's archive.
    package init(theme: BaseTheme, sealed: [SealedRelease] = []) {
        var options = SiteOptions(theme: theme, drafts: true, sealed: sealed)
        options.showsFalseClaims = true
        self.options = options
    }

    /// The site of these files; nil where an error prevents pages.
    package func site(_ tree: SourceTree) -> (site: LiveSite?, diagnostics: [Diagnostic]) {
        var tree = tree
        tree.memo = memo
        let checked = CheckedReport(tree, options)
        let plan = SitePlan(checked, options)
        memo.endBuild()
        return (plan.map(LiveSite.init), checked.diagnostics)
    }
}
