import Edition
package import Output
package import Source

/// What a build found and did.
package struct BuildReport: Sendable {
    package var diagnostics: [Diagnostic]
    package var output: OutputReport?
    /// How many pictures the site has, and how many were drawn for it.
    var pictures = ReleaseFiles.Count()
    /// How many PDF files the site has, and how many were printed for it.
    var papers = (printed: 0, all: 0)
    /// Whether drafts are among what was built.
    let hasDrafts: Bool
    private let editions: Int
    private let pages: Int
    private let figures: Int
    private let tables: Int

    /// - Parameter plan: nil where an error prevents pages.
    init(_ report: CheckedReport, _ plan: SitePlan?) {
        diagnostics = report.diagnostics
        hasDrafts = report.hasDrafts
        let editions = report.workspace?.editions ?? []
        self.editions = editions.count
        pages = plan?.pageCount ?? 0
        figures = editions.reduce(0) { $0 + $1.exhibits.count { $0.isFigure } }
        tables = editions.reduce(0) { $0 + $1.exhibits.count { !$0.isFigure } }
    }

    /// "1 edition, 72 pages, 12 figures, 10 tables, no problems".
    package var counts: String {
        // With errors nothing is rendered, so there is nothing to count.
        if diagnostics.hasErrors { return problems }
        return [(editions, "edition"), (pages, "page"), (figures, "figure"), (tables, "table")]
            .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ") + ", " + problems
    }

    private var problems: String {
        let parts = [Diagnostic.Severity.error, .warning, .note].compactMap { severity -> String? in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity)\(count == 1 ? "" : "s")"
        }
        return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
    }

    /// The line that ends a build.
    package func summary(seconds duration: Duration) -> String {
        let hundredths = (duration.components.seconds * 100) + duration.components.attoseconds / 10_000_000_000_000_000
        let seconds = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
        guard let output else { return "not built: \(problems) (the site that was there is untouched), \(seconds)" }
        let drawn = pictures.all == 0 ? "" : "\(pictures.drawn) of \(pictures.all) picture\(pictures.all == 1 ? "" : "s") drawn, "
        let printed = papers.all == 0 ? "" : "\(papers.printed) of \(papers.all) PDF file\(papers.all == 1 ? "" : "s") printed, "
        return
            "\(counts); \(drawn)\(printed)\(output.written) file\(output.written == 1 ? "" : "s") written, \(output.unchanged) unchanged, \(output.removed) removed, \(seconds)"
    }
}

/// The machine failed: the disk, a permission, another build.
package struct BuildFailure: Error, CustomStringConvertible {
    package let description: String

    init(message: String) {
        description = message
    }

    init(_ failure: OutputFailure) {
        description = failure.message + (failure.hint.map { "\n  hint: \($0)" } ?? "")
    }
}
