import Edition
import Exports
import Source

/// Where the PDF files of a site come from: those that stand and still show the same, and the rest from WeasyPrint.
///
/// They are there before the pages are planned, because these say how long and how large they are.
package struct SitePapers: Sendable {
    /// The bytes that stand under a path of the site.
    private let standing: @Sendable (String) -> [UInt8]?
    /// Nil where nothing is printed.
    private let press: PaperPress?

    package init(press: PaperPress?, standing: @escaping @Sendable (String) -> [UInt8]?) {
        self.press = press
        self.standing = standing
    }

    /// Of more units a release has no briefs: they would take longer than all the rest of it.
    private static let mostUnits = 300

    struct Made: Sendable {
        var offer = PaperOffer.none
        /// How many were printed.
        var printed = 0
        /// What WeasyPrint said, and what was left out.
        var diagnostics: [Diagnostic] = []
    }

    /// - Throws: a failure of the machine.
    func make(_ plan: SitePlan, _ theme: Theme, progress: @escaping @Sendable (WorkProgress) -> Void) throws(BuildFailure) -> Made {
        var made = Made()
        let documents = plan.editions.flatMap { edition in
            let kinds: [PaperChoice.Kind] = edition.rendition.edition.units.count <= Self.mostUnits ? [.book, .units] : [.book]
            return kinds.flatMap { edition.documents($0, theme) }.map { (path: edition.rendition.addresses.paper($0.name), document: $0) }
        }
        let found = documents.map { path, document in
            standing(path).flatMap { pdf in
                document.isShown(by: pdf) || document.isShownWithoutDrawings(by: pdf) && press?.drawsFormulas != true ? pdf : nil
            }
        }
        let missing = documents.indices.filter { found[$0] == nil }
        for (document, bytes) in zip(documents, found) { if let bytes { made.offer.add(document.path, bytes) } }
        guard let press else { return made }
        let large = Set(plan.editions.map(\.rendition.edition).filter { $0.units.count > Self.mostUnits }.map(\.id)).sorted()
        made.diagnostics = large.map { Self.noBriefs($0) }
        let (pdfs, remarks) = try press.pdfs(missing.map { documents[$0].document }) { done, all in progress(.init("printing", done, of: all)) }
        for (index, bytes) in zip(missing, pdfs) { made.offer.add(documents[index].path, bytes) }
        made.printed = missing.count
        made.diagnostics += remarks
        return made
    }

    private static func noBriefs(_ edition: String) -> Diagnostic {
        Diagnostic(
            .note, "no-briefs", "edition \(edition) has more than \(mostUnits) units: the site offers no brief of each", at: nil,
            hint: "print them with almanac pdf \(edition) --units")
    }
}

/// A report as it was read, and the plan of its site with the PDF files that it has.
struct PlannedSite: Sendable {
    let checked: CheckedReport
    /// Nil where an error prevents pages.
    let plan: SitePlan?
    let papers: SitePapers.Made

    /// - Parameter papers: nil where the site has no PDF files.
    init(
        _ tree: SourceTree, _ options: SiteOptions, papers: SitePapers?, progress: @escaping @Sendable (WorkProgress) -> Void
    ) throws(BuildFailure) {
        progress(WorkProgress("reading and checking"))
        let first = CheckedReport(tree, options), plan = SitePlan(first, options)
        self.papers = if let papers, let plan, !first.diagnostics.hasErrors { try papers.make(plan, first.theme, progress: progress) } else { .init() }
        guard !self.papers.offer.isEmpty else {
            checked = first
            self.plan = plan
            return
        }
        var extended = options
        extended.extras.papers = self.papers.offer
        checked = CheckedReport(tree, extended)
        self.plan = SitePlan(checked, extended)
    }
}
