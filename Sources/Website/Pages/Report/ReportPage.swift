import Commentary
import Edition
import Markup
import Source

/// The whole report on one page, for print and PDF.
struct ReportPage {
    let rendition: Rendition
    let root: String

    func view(imprint: [String]) -> ReportView {
        let facts = rendition.edition.facts, language = rendition.language
        return ReportView(
            kicker: facts.kicker?.text(language), title: facts.title.text(language),
            headline: facts.headlineText?.html(rendition, root: root),
            summary: facts.summaryText?.html(rendition, root: root), keys: rendition.keyFigures, imprint: imprint,
            chapters: rendition.edition.chapters.indices.map(chapter))
    }

    private func chapter(_ position: Int) -> ReportChapter {
        let chapter = rendition.edition.chapters[position]
        let version = chapter.version(rendition.language)
        let prefix = ChapterHost.reportPrefix(chapter.slug)
        let host = ChapterHost(rendition: rendition, root: root, slug: chapter.slug, version: version, anchorPrefix: prefix)
        let notes = version.document.footnotesHTML(host: host)
        return ReportChapter(
            id: ChapterHost.reportAnchor(chapter.slug, nil), kicker: ChapterPage.kicker(version, position), title: version.title,
            lede: version.summaryText?.html(rendition, root: root, slug: chapter.slug), contents: [],
            body: version.document.html(host: host), notes: notes.isEmpty ? nil : notes)
    }
}
