import Edition
import Markup
import Source

/// The chapters by part.
struct ChaptersPage: Page {
    let rendition: Rendition

    static func all(_ edition: EditionPlan) -> [ChaptersPage] {
        edition.rendition.edition.chapters.isEmpty ? [] : [ChaptersPage(rendition: edition.rendition)]
    }

    static let reference: PageReference? = PageReference(.chapters, "analysis") { $0.chapters }

    var path: String { rendition.addresses.chapters }
    var title: String? { rendition.words["analysis"] }
    var section: String? { path }
    var description: String? { rendition.edition.facts.summary?.text(rendition.language) }
    var card: PageCard? { PageCard("chapters", rendition, title: rendition.words["analysis"], text: description) }

    func view() -> ChaptersView {
        ChaptersView(
            heading: rendition.words["analysis"], parts: rendition.chapterParts,
            report: LinkView(label: rendition.words["report"], path: rendition.addresses.report))
    }
}
