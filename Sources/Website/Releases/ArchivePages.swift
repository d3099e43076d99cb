import Output
import Source

extension Build {
    /// Writes the archive's own pages, its index and the status pages of its releases, into a site that stays as it is otherwise.
    /// - Returns: the problems of the content; with an error among them nothing was written.
    package func writeArchivePages() throws(BuildFailure) -> BuildReport {
        let rendered = render(try sourceFiles()) { _ in }
        if rendered.report.diagnostics.hasErrors { return rendered.report }
        let own = rendered.files.filter { $0.path.hasPrefix("archive/") || $0.path.contains("/archive/") }
        do {
            try OutputFolder.add(own, to: out, apartFrom: sources)
        } catch {
            throw BuildFailure(error)
        }
        return rendered.report
    }
}
