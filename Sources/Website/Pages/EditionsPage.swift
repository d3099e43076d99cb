import Edition
import Markup
import Source

/// The list of a report's editions.
struct EditionsPage {
    /// The edition in front, whose frame surrounds the page.
    let rendition: Rendition
    /// Every edition in the page's language, oldest first.
    let editions: [Rendition]

    func view() -> EditionsView {
        EditionsView(
            heading: rendition.words["nav_editions"],
            editions: editions.reversed().map { edition in
                let facts = edition.edition.facts, language = edition.language
                return EditionEntry(
                    id: edition.edition.id, title: facts.title.text(language),
                    period: facts.period.map { rendition.words("period", ["from": $0.from, "to": $0.to]) }, headline: facts.headline?.text(language),
                    path: percentEncoded(edition.addresses.front), isDraft: facts.isDraft)
            })
    }
}
