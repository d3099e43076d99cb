import Edition
import Parallel
import Scoring
package import Source

/// Which documents are wanted.
package struct PaperChoice: Sendable {
    package enum Kind: Sendable {
        /// The report as a book.
        case book
        /// A page for each unit, together and singly.
        case units
    }

    /// The folder's name; nil for the edition in front.
    package var edition: String?
    /// Nil for all languages.
    package var language: String?
    package var kind: Kind

    package init(edition: String? = nil, language: String? = nil, kind: Kind = .book) {
        self.edition = edition
        self.language = language
        self.kind = kind
    }
}

/// The documents that an edition is printed as, made of sources without touching the disk.
package struct PaperPlan: Sendable {
    package let diagnostics: [Diagnostic]
    /// None where an error prevents them.
    package let documents: [PaperDocument]

    package init(_ tree: SourceTree, _ options: SiteOptions, _ choice: PaperChoice) {
        let report = CheckedReport(tree, options)
        var problems = report.diagnostics
        if let workspace = report.workspace { problems += Self.refusals(workspace, choice) }
        guard !problems.hasErrors, let workspace = report.workspace, let plan = SitePlan(report, options) else {
            diagnostics = problems
            documents = []
            return
        }
        let id = choice.edition ?? workspace.editions[workspace.current].id
        let wanted = plan.editions.filter { edition in
            edition.rendition.edition.id == id && (choice.language.map { $0 == edition.rendition.language } ?? true)
        }
        diagnostics = problems + (choice.kind == .units ? Self.longBriefs(wanted) : [])
        documents = wanted.flatMap { $0.documents(choice.kind, report.theme) }
    }

    /// Why a brief is no single page.
    private static func longBriefs(_ editions: [EditionPlan]) -> [Diagnostic] {
        guard let tree = editions.first?.rendition.tree, tree.count - 1 > BriefProfile.mostRows else { return [] }
        return [
            Diagnostic(
                .note, "long-briefs",
                "each brief takes more than one page: a page holds \(BriefProfile.mostRows) indicators and groups of them, and there are \(tree.count - 1)",
                at: nil)
        ]
    }

    private static func refusals(_ workspace: Workspace, _ choice: PaperChoice) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let ids = workspace.editions.map(\.id), languages = workspace.site.languages
        if let edition = choice.edition, !ids.contains(edition) {
            problems.append(
                Diagnostic(
                    "unknown-edition", "there is no edition \"\(edition)\"", at: nil,
                    hint: ids.isEmpty ? "make one with almanac new edition" : "write one of \(ids)"))
        }
        if let language = choice.language, !languages.contains(language) {
            problems.append(
                Diagnostic(
                    "unknown-language", "the report is not written in \"\(language)\"", at: nil, hint: "write one of \(languages)"))
        }
        return problems
    }
}

extension EditionPlan {
    /// What the edition is printed as in this language.
    func documents(_ kind: PaperChoice.Kind, _ theme: Theme) -> [PaperDocument] {
        let settings = rendition.edition.facts.pdf.settings(within: rendition.site.pdf), names = PaperNames(rendition)
        return switch kind {
        case .book: [Book(plan: self, theme: theme, settings: settings).document(name: names.book)]
        case .units: Briefs(plan: self, theme: theme, settings: settings).documents(names)
        }
    }
}
