import Commentary
import Edition
import Markup
import Source

/// The whole report on one page, for print and PDF.
struct ReportPage: Page {
    let rendition: Rendition
    let metadata: EditionMetadata

    static func all(_ edition: EditionPlan) -> [ReportPage] {
        edition.rendition.edition.chapters.isEmpty ? [] : [ReportPage(rendition: edition.rendition, metadata: edition.metadata)]
    }

    static let reference: PageReference? = PageReference(.report, "report") { $0.report }

    var path: String { rendition.addresses.report }
    var title: String? { rendition.words["report"] }
    var section: String? { rendition.addresses.chapters }
    var description: String? { rendition.edition.facts.summary?.text(rendition.language) }
    var citation: Citation? { metadata.citation(.report) }
    var structuredData: [JSON] { [metadata.report(root: root)] }
    var card: PageCard? {
        let facts = rendition.edition.facts, language = rendition.language
        return PageCard(
            "report", rendition, title: facts.title.text(language), text: (facts.headline ?? facts.summary)?.text(language), keys: rendition.keyFigures)
    }

    func view() -> ReportView {
        let facts = rendition.edition.facts, language = rendition.language
        return ReportView(
            kicker: facts.kicker?.text(language), title: facts.title.text(language),
            headline: facts.headlineText?.html(rendition, root: root, on: .report),
            summary: facts.summaryText?.html(rendition, root: root, on: .report), keys: rendition.unstatedKeyFigures,
            hasCheckedNumbers: rendition.edition.chapters.contains { $0.version(language).hasCheckedNumbers }, imprint: rendition.imprint,
            chapters: rendition.edition.chapters.indices.map(chapter))
    }

    private func chapter(_ position: Int) -> ReportChapter {
        let chapter = rendition.edition.chapters[position]
        let version = chapter.version(rendition.language)
        let host = ChapterHost(rendition: rendition, root: root, slug: chapter.slug, version: version, on: .report)
        let notes = version.document.footnotesHTML(host: host)
        return ReportChapter(
            id: TextLinks.reportAnchor(chapter.slug, nil), kicker: ChapterPage.kicker(version, position), title: version.title,
            lede: version.summaryText?.summaryHTML(rendition, root: root, slug: chapter.slug, on: .report),
            body: version.document.html(host: host), notes: notes.isEmpty ? nil : notes)
    }
}
