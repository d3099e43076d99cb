import Edition
import Markup
import Source

/// The list of a report's editions.
struct EditionsPage: Page {
    /// The edition in front, whose frame surrounds the page.
    let rendition: Rendition
    /// Every edition in the page's language, oldest first.
    let editions: [Rendition]
    /// Nil where only one of them has pages.
    let steps: YearSteps?

    static func all(_ edition: EditionPlan) -> [EditionsPage] {
        guard edition.isCurrent, edition.rendition.surroundings.hasOtherEditions else { return [] }
        return [EditionsPage(rendition: edition.rendition, editions: edition.editions, steps: edition.years?.steps)]
    }

    var path: String { rendition.addresses.editions }
    var title: String? { rendition.words["nav_editions"] }
    var section: String? { path }
    var trail: [LinkView] { [] }
    var card: PageCard? { .edition(rendition) }

    func view() -> EditionsView {
        EditionsView(
            heading: rendition.words["nav_editions"],
            editions: (editions.map { ($0.edition.facts.year, entry($0)) } + gone).sorted { ($0.0, $0.1.id) > ($1.0, $1.1.id) }.map(\.1),
            table: table)
    }

    /// The editions side by side.
    private var table: ExhibitView? {
        guard editions.count > 1 else { return nil }
        var body = ByteBuffer()
        EditionsTable(rendition: rendition, editions: editions, steps: steps, root: root).write(into: &body)
        return ExhibitView(heading: rendition.words["years_side_by_side"], body: body)
    }

    /// Editions of which only the sealed releases are left.
    private var gone: [(Int, EditionEntry)] {
        let language = rendition.language
        return rendition.surroundings.releases.gone(editions.map(\.edition.id)).map { release in
            let entry = EditionEntry(
                id: release.edition, title: release.title.text(language),
                period: release.period.map { rendition.words("period", ["from": $0.from, "to": $0.to]) }, headline: release.headline?.text(language),
                path: percentEncoded(release.entry(language)))
            return (release.year, entry)
        }
    }

    private func entry(_ edition: Rendition) -> EditionEntry {
        let facts = edition.edition.facts, language = edition.language
        return EditionEntry(
            id: edition.edition.id, title: facts.title.text(language),
            period: facts.period.map { rendition.words("period", ["from": $0.from, "to": $0.to]) }, headline: facts.headline?.text(language),
            path: percentEncoded(edition.addresses.front), isDraft: facts.isDraft)
    }
}
