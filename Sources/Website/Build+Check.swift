import Edition
import Source

extension Build {
    /// Everything but the writing.
    /// - Parameter numbers: whether to list the numbers of the prose that are neither computed, claimed nor quoted.
    package func check(numbers: Bool = false) throws(BuildFailure) -> BuildReport {
        let tree = try sourceFiles()
        var report = render(tree) { _ in }.report
        if report.hasDrafts {
            // A published text must not lean on a draft: a link to one leads somewhere only as long as drafts are shown.
            var published = self
            published.drafts = false
            report.diagnostics = (report.diagnostics + published.render(tree) { _ in }.report.diagnostics).sortedWithoutDuplicates()
        }
        if numbers, let workspace = Workspace.load(tree, drafts: drafts).workspace {
            report.diagnostics = (report.diagnostics + workspace.editions.flatMap { $0.uncheckedNumbers(workspace.site) }).sortedWithoutDuplicates()
        }
        return report
    }
}
