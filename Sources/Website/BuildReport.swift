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
    /// Whether the output folder held a site of an earlier build.
    var hasStandingSite = false
    /// Whether drafts are among what was built.
    let hasDrafts: Bool
    let counted: Counts

    /// What a site has.
    struct Counts: Codable {
        let editions: Int
        let pages: Int
        let figures: Int
        let tables: Int
    }

    /// - Parameter plan: nil where an error prevents pages.
    init(_ report: CheckedReport, _ plan: SitePlan?) {
        diagnostics = report.diagnostics
        hasDrafts = report.hasDrafts
        let editions = report.workspace?.editions ?? []
        counted = Counts(
            editions: editions.count, pages: plan?.pageCount ?? 0, figures: editions.reduce(0) { $0 + $1.exhibits.count { $0.isFigure } },
            tables: editions.reduce(0) { $0 + $1.exhibits.count { !$0.isFigure } })
    }

    /// "1 edition, 72 pages, 12 figures, 10 tables, no problems".
    package var counts: Message {
        // With errors nothing is rendered, so there is nothing to count.
        if diagnostics.hasErrors { return problems }
        let (editions, pages, figures, tables) = (counted.editions, counted.pages, counted.figures, counted.tables)
        let parts: [Message] = [
            editions == 1 ? "1 edition" : "\(editions) editions", pages == 1 ? "1 page" : "\(pages) pages",
            figures == 1 ? "1 figure" : "\(figures) figures", tables == 1 ? "1 table" : "\(tables) tables", problems,
        ]
        return "\(parts)"
    }

    private var problems: Message { diagnostics.tally }

    /// The line that ends a build.
    package func summary(seconds duration: Duration) -> Message {
        let hundredths = (duration.components.seconds * 100) + duration.components.attoseconds / 10_000_000_000_000_000
        let seconds = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
        guard let output else {
            return hasStandingSite ? "not built: \(problems) (the site that was there is untouched), \(seconds)" : "not built: \(problems), \(seconds)"
        }
        var done: [Message] = []
        if pictures.all > 0 { done.append("\(pictures.drawn) of \(pictures.all == 1 ? "1 picture" : "\(pictures.all) pictures") drawn") }
        if papers.all > 0 { done.append("\(papers.printed) of \(papers.all == 1 ? "1 PDF file" : "\(papers.all) PDF files") printed") }
        done += [
            output.written == 1 ? "1 file written" : "\(output.written) files written", "\(output.unchanged) unchanged", "\(output.removed) removed",
            "\(seconds)",
        ]
        return "\(counts); \(done)"
    }
}

/// The machine failed: the disk, a permission, another build.
package struct BuildFailure: Error, CustomStringConvertible {
    package let message: Message
    package var description: String { message.english }

    init(message: Message) {
        self.message = message
    }

    init(_ failure: OutputFailure) {
        message = failure.hint.map { "\(failure.message)\n  hint: \($0)" } ?? failure.message
    }
}
