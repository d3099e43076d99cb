import Output
import Source

extension Build {
    /// Writes the archive's own pages, its index and the status pages of its releases, into a site that stays as it is otherwise.
    /// - Returns: the problems of the content; with an error among them nothing was written.
    package func writeArchivePages() throws(BuildFailure) -> BuildReport {
        let checked = CheckedReport(try sourceFiles(), options), plan = SitePlan(checked, options)
        let report = BuildReport(checked, plan)
        guard let plan, !report.diagnostics.hasErrors else { return report }
        let own = try plan.render { $0.path.hasPrefix("archive/") || $0.path.contains("/archive/") }
        do {
            try OutputFolder.add(own, to: out, apartFrom: sources)
        } catch {
            throw BuildFailure(error)
        }
        return report
    }
}
