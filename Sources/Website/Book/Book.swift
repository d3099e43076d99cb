import Commentary
import Edition
import Languages
import Markup
import Output
import Source

/// The report as a book in one language: cover, imprint, contents, lists of figures and tables, chapters, appendices.
struct Book {
    let plan: EditionPlan
    let theme: Theme
    let settings: PaperSettings

    /// The way to the site's root with which texts are written, for the links to be told from others.
    private let root = "../"

    private var rendition: Rendition { plan.rendition }
    private var facts: EditionFacts { rendition.edition.facts }
    private var language: String { rendition.language }

    func document(name: String) -> PaperDocument {
        var writer = PageWriter(theme, language: language)
        var page = ByteBuffer(capacity: 512 * 1024)
        writer.writeAlone(view(cover: cover(&writer)), into: &page)
        return PaperFiles(plan: plan, theme: theme).document(
            name: name, PageTargets.named(LineBreaks.kept(page)), charts: BookExhibit.images(rendition, style: theme.assets.chartsOnPaper),
            images: rendition.edition.images)
    }

    private func cover(_ writer: inout PageWriter) -> ByteBuffer {
        var out = ByteBuffer()
        writer.writeAlone(
            BookCoverView(
                publisher: rendition.site.publisher?.text(language), kicker: facts.kicker?.text(language), title: facts.title.text(language),
                headline: facts.headline?.text(language), keys: rendition.keyFigures,
                lines: (facts.isDraft ? [rendition.words["draft"]] : [])
                    + [facts.period.map { rendition.words("period", ["from": $0.from, "to": $0.to]) }, release].compactMap { $0 },
                year: String(facts.year)), into: &out)
        return out
    }

    private var release: String? {
        facts.releases.last.map { rendition.words("version", ["version": $0.version]) + rendition.words["list_separator"] + $0.date }
    }

    private func view(cover: ByteBuffer) -> BookView {
        var links = BookLinks(rendition)
        let appendices = BookAppendices(rendition: rendition).chapters(&links)
        let chapters = rendition.edition.chapters.indices.map { chapter($0, links) }
        return BookView(
            language: language, isRightToLeft: WritingDirection.isRightToLeft(language), title: facts.title.text(language),
            author: (rendition.site.publisher ?? rendition.site.title).text(language),
            description: facts.summary?.text(language), date: facts.releases.last?.date, paper: settings.paper.css,
            pageAlone: PageMark.content { rendition.words("book_page", $0) }, pageBehind: PageMark.content { rendition.words("book_page_behind", $0) },
            pageWithin: PageMark.content { rendition.words("book_page_within", $0) }, cover: cover,
            summary: facts.summaryText.map { BookNotes.numbered([links.rewritten($0.html(rendition, root: root, on: .book), root: root)])[0] },
            facts: BookFacts(plan: plan).all,
            parts: parts(chapters) + [
                BookPart(
                    label: rendition.words["book_appendices"],
                    entries: appendices.enumerated().map { position, appendix in
                        BookEntry(id: appendix.id, number: BookAppendices.letter(position), title: appendix.title)
                    })
            ],
            figures: entries { $0.isFigure }, tables: entries { !$0.isFigure }, chapters: chapters + appendices)
    }

    private func chapter(_ position: Int, _ links: BookLinks) -> BookChapter {
        let chapter = rendition.edition.chapters[position], version = chapter.version(language)
        let host = ChapterHost(rendition: rendition, root: root, slug: chapter.slug, version: version, on: .book)
        var lede = version.summaryText?.html(rendition, root: root, slug: chapter.slug, on: .book)
        // Notes that nothing but the summary refers to.
        for (number, note) in version.document.footnotes.enumerated() where note.isInSummary && note.references.isEmpty && note.blocks.isEmpty {
            var notes = ByteBuffer()
            version.document.writeNoteAtFoot(number, isMarked: false, host: host, into: &notes)
            if let text = lede { notes.raw(text) }
            lede = notes
        }
        var body = version.document.html(host: host)
        version.document.writeBlocksOfNotes(host: host, into: &body)
        var whole = lede ?? ByteBuffer()
        whole.raw(body)
        let parts = BookNotes.numbered([lede ?? ByteBuffer(), body].map { links.rewritten($0, root: root) })
        return BookChapter(
            id: TextLinks.reportAnchor(chapter.slug, nil), part: version.part ?? facts.title.text(language), kicker: ChapterPage.kicker(version, position),
            title: version.title, lede: lede == nil ? nil : parts[0], body: parts[1],
            formulas: settings.formulas == .endnotes ? FormulaNotes(rendition: rendition).list(whole) : nil)
    }

    /// The chapters as the contents list them.
    private func parts(_ chapters: [BookChapter]) -> [BookPart] {
        var parts: [BookPart] = []
        for (position, chapter) in chapters.enumerated() {
            let label = rendition.edition.chapters[position].version(language).part
            let entry = BookEntry(id: chapter.id, number: String(position + 1), title: chapter.title)
            if let last = parts.indices.last, parts[last].label == label {
                parts[last].entries.append(entry)
            } else {
                parts.append(BookPart(label: label, entries: [entry]))
            }
        }
        return parts
    }

    private func entries(_ isListed: (NumberedExhibit) -> Bool) -> [BookEntry] {
        rendition.edition.exhibits.filter { rendition.targets.standing.contains($0.id) }.map { rendition.targets.exhibits[$0.id] ?? $0 }.filter(isListed).map {
            BookEntry(id: $0.id, number: rendition.words.label($0), title: rendition.plainCaption($0))
        }
    }
}
