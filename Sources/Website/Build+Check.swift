import Edition
import Source

extension Build {
    /// Everything but the writing.
    /// - Parameter numbers: whether to list the numbers of the prose that are neither computed, claimed nor quoted.
    package func check(numbers: Bool = false) throws(BuildFailure) -> BuildReport {
        let tree = try sourceFiles()
        let checked = CheckedReport(tree, options)
        var report = try rendered(checked, options)
        if report.hasDrafts {
            // A published text must not lean on a draft: a link to one leads somewhere only as long as drafts are shown.
            var published = options
            published.drafts = false
            report.diagnostics += try rendered(CheckedReport(tree, published), published).diagnostics
        }
        if numbers, let workspace = checked.workspace {
            report.diagnostics += tree.asWritten(workspace.editions.flatMap { $0.uncheckedNumbers(workspace.site) })
        }
        report.diagnostics = report.diagnostics.sortedWithoutDuplicates()
        return report
    }

    /// What is found when every file is made.
    private func rendered(_ checked: CheckedReport, _ options: SiteOptions) throws(BuildFailure) -> BuildReport {
        let plan = SitePlan(checked, options)
        _ = try plan?.render()
        return BuildReport(checked, plan)
    }
}
