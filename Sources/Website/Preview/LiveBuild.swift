package import Source

/// Builds of one report again and again: each from a whole source tree, computing only what depends on something that changed.
///
/// Drafts are in the site, and a claim that is false is shown, marked. Nothing is written.
package struct LiveBuild: Sendable {
    private let build: Build
    private let memo = Memo()

    /// - Parameters:
    ///   - root: the folder that holds Content/.
    ///   - sealed: the releases in the site's archive.
    package init(root: String, sealed: [SealedRelease] = []) {
        var build = Build(root: root, out: nil, drafts: true, sealed: sealed)
        build.showsFalseClaims = true
        self.build = build
    }

    /// The site of these files; nil where an error prevents pages.
    package func site(_ tree: SourceTree) -> (site: LiveSite?, diagnostics: [Diagnostic]) {
        var tree = tree
        tree.memo = memo
        let (plan, report) = build.plan(tree)
        memo.endBuild()
        return (plan.map(LiveSite.init), report.diagnostics)
    }
}
