import Edition
package import Source

extension Build {
    /// Everything but making and writing the files: that finds nothing more. What a page shows was evaluated and checked before it is planned, and
    /// making it cannot fail.
    /// - Parameter numbers: whether to list the numbers of the prose that are neither computed, claimed nor quoted.
    package func check(numbers: Bool = false) throws(BuildFailure) -> BuildReport { check(try sourceFiles(), numbers: numbers) }

    /// The same of files that were read already.
    package func check(_ tree: SourceTree, numbers: Bool = false) -> BuildReport {
        let checked = CheckedReport(tree, options)
        var report = BuildReport(checked, SitePlan(checked, options))
        if report.hasDrafts {
            // A published text must not lean on a draft: a link to one leads somewhere only as long as drafts are shown.
            var published = options
            published.drafts = false
            report.diagnostics += CheckedReport(tree, published).diagnostics
        }
        if numbers, let workspace = checked.workspace {
            report.diagnostics += tree.asWritten(workspace.editions.flatMap { $0.uncheckedNumbers(workspace.site) })
        }
        report.diagnostics = report.diagnostics.sortedWithoutDuplicates()
        return report
    }
}
