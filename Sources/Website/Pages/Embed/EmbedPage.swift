import Charts
import Edition
import Markup
import Source

/// One figure or table by itself, for the frames of other sites: it fits its frame, names its source, and leads to its place in the report.
struct EmbedPage: Page {
    let rendition: Rendition
    let exhibit: NumberedExhibit
    let path: String

    static func all(_ edition: EditionPlan) -> [EmbedPage] {
        let rendition = edition.rendition
        return rendition.edition.exhibits.filter { !$0.isWritten }.map { exhibit in
            let exhibit = rendition.targets.exhibits[exhibit.id] ?? exhibit
            return EmbedPage(rendition: rendition, exhibit: exhibit, path: rendition.addresses.embed(exhibit.id))
        }
    }

    var title: String? { frame.title }
    var section: String? { nil }
    var trail: [LinkView] { [] }
    /// Search engines shall know the figure where it stands, with the words around it.
    var canonicalPath: String { rendition.addresses.chapter(exhibit.slug) }
    var languages: [String] { [] }
    var card: PageCard? { nil }

    private var frame: EmbedFrame { EmbedFrame(rendition: rendition, exhibit: exhibit) }

    func view() -> EmbedView {
        let language = rendition.language, notes = FigureNotes(rendition, exhibit), caption = rendition.plainCaption(exhibit)
        var body = ByteBuffer(capacity: 16 * 1024)
        switch exhibit.content {
        case .figure(let figure): frame.chart(figure).write(title: frame.title, to: &body)
        case .table(let table):
            PlacedTableMarkup(rendition: rendition, root: root, table: table, name: rendition.words.label(exhibit) + " " + caption).write(into: &body)
        case .written: break
        }
        let isStanding = rendition.targets.standing.contains(exhibit.id)
        let place = percentEncoded(rendition.addresses.chapter(exhibit.slug)) + (isStanding ? "#" + percentEncoded(exhibit.id) : "")
        let report = rendition.edition.facts.title.text(language)
        return EmbedView(
            label: rendition.words.label(exhibit), caption: caption, isTable: !exhibit.isFigure, body: body,
            // The link below names the report.
            notes: (notes.notes + [notes.source.map { rendition.words("source", ["source": $0]) }].compactMap { $0 }).filter { $0 != report },
            place: LinkView(label: report, path: place), publisher: rendition.site.publisher?.text(language),
            license: rendition.site.license.map(Terms.init))
    }
}
