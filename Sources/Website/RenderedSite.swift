package import Output
package import Source

/// A site's finished files, made of sources without touching the disk; none where an error prevents pages.
package struct RenderedSite: Sendable {
    package let files: [OutputFile]
    package let report: BuildReport

    /// - Throws: a failure of the machine, which only a release's slow formats can meet.
    package init(_ tree: SourceTree, _ options: SiteOptions, progress: @escaping @Sendable (WorkProgress) -> Void = { _ in }) throws(BuildFailure) {
        let checked = CheckedReport(tree, options)
        let plan = SitePlan(checked, options)
        files = try plan?.render(progress: progress) ?? []
        report = BuildReport(checked, plan)
    }
}
