import Edition
import Markup
import Source

/// All units, in a table for each group of the first grouping, best first.
struct UnitsPage: Page {
    let rendition: Rendition

    static func all(_ edition: EditionPlan) -> [UnitsPage] { [UnitsPage(rendition: edition.rendition)] }
    static let reference: PageReference? = PageReference(.units) { $0.units }

    var path: String { rendition.addresses.units }
    var title: String? { rendition.names.unitsTitle }
    var section: String? { path }
    var card: PageCard? {
        PageCard("units", rendition, title: rendition.names.unitsTitle, text: rendition.rankingSentence, chart: rendition.cardChart(groupsOn: 0))
    }

    var description: String? {
        rendition.edition.groupings.first.map { grouping in
            rendition.words(
                "units_lede",
                [
                    "count": String(rendition.edition.units.count), "counter": rendition.names.counter,
                    "units": rendition.names.word(for: rendition.edition.units.count),
                    "group": grouping.label.text(rendition.language),
                ])
        }
    }

    func view() -> UnitsView {
        let words = rendition.words, edition = rendition.edition, language = rendition.language
        let links = edition.groupings.map { grouping in
            GroupLinks(
                label: grouping.title(language),
                links: grouping.values.filter { !$0.units.isEmpty }.map {
                    LinkView(label: $0.label.text(language), path: rendition.addresses.groupPath(grouping.key, $0.id))
                })
        }
        let groups: [(heading: String, units: Set<Int>)] =
            edition.groupings.first.map { grouping in
                grouping.values.filter { !$0.units.isEmpty }.map { ($0.label.text(language), Set($0.units)) }
            } ?? [(words("all_units", ["unit": rendition.names.unitsWord]), Set(edition.units.indices))]
        return UnitsView(
            heading: rendition.names.unitsTitle, lede: description.map { ByteBuffer(text: $0) }, groups: links,
            exhibits: groups.map { group in
                var body = ByteBuffer()
                RankingTable(rendition: rendition, root: root, only: group.units, shared: Set(edition.groupings.prefix(1).map(\.key)), name: group.heading)
                    .write(into: &body)
                return ExhibitView(heading: group.heading, body: body)
            })
    }
}
