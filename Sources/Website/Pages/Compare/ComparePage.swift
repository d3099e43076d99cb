import Edition
import Markup
import Scoring
import Source

/// Up to four units side by side, with a group's mean or everyone's: chosen by the reader, in whose browser the page is made from `CompareData`.
struct ComparePage: Page {
    /// More than four columns leave a phone no room, and a chart no shapes to tell them by.
    static let most = 4

    let rendition: Rendition

    static func all(_ edition: EditionPlan) -> [ComparePage] {
        // There is nothing to compare one with.
        edition.rendition.edition.units.count > 1 ? [ComparePage(rendition: edition.rendition)] : []
    }

    var path: String { rendition.addresses.compare }
    var title: String? { heading }
    var section: String? { rendition.addresses.units }
    var trail: [LinkView] { rendition.trail(rendition.unitsLink) }
    var description: String? {
        rendition.words("compare_lede", ["units": rendition.names.unitsWord, "count": String(Self.most), "counter": rendition.names.counter])
    }
    var card: PageCard? { UnitsPage(rendition: rendition).card }

    private var heading: String { rendition.words("compare_heading", ["units": rendition.names.unitsWord]) }

    func view() -> CompareView {
        let words = rendition.words, edition = rendition.edition, language = rendition.language
        let groups = edition.groupings.map { grouping in
            CompareView.Means(
                label: grouping.title(language),
                options: grouping.values.filter { !$0.units.isEmpty }.map { .init(value: grouping.key + "." + $0.id, label: $0.label.text(language)) })
        }
        return CompareView(
            heading: heading, lede: description.map { ByteBuffer(text: $0) }, data: rendition.addresses.compareData,
            unit: rendition.names.unitTitle, add: words("compare_add", ["unit": rendition.names.unitWord]),
            full: words("compare_full", ["units": rendition.names.unitsWord, "count": String(Self.most), "counter": rendition.names.counter]),
            everyone: words("mean_of_all", ["units": rendition.names.unitsWord]), groups: groups,
            rateLabel: rendition.vocabulary == .points && rendition.tree.leaves.contains { rendition.tree[$0].fullMarks != nil }
                ? rendition.numbers.rateWord() : nil,
            levels: RankingLevels.levels(rendition.tree).map {
                CompareView.Option(
                    value: String($0), label: words($0 == rendition.tree.height ? "compare_all_levels" : "compare_levels", ["level": String($0)]))
            },
            note: TableNotes(rendition, units: edition.units.indices, isRanking: false, scoresOn: rendition.tree.leaves).after(
                ByteBuffer(text: words("compare_note", ["units": rendition.names.unitsWord]))),
            ways: ways)
    }

    /// Beyond these the page of units lists them.
    private static let mostLinks = 60

    /// Where the same numbers stand: all units, the ranking, the groups, and each unit of a few.
    private var ways: [LinkView] {
        let edition = rendition.edition
        let groups = edition.groupings.flatMap { grouping in
            grouping.values.filter { !$0.units.isEmpty }.map {
                LinkView(label: $0.label.text(rendition.language), path: rendition.addresses.groupPath(grouping.key, $0.id))
            }
        }
        let units = rendition.statistics.order.map { LinkView(label: rendition.names.units[$0], path: rendition.addresses.unitPath($0)) }
        return [rendition.unitsLink, LinkView(label: rendition.words["ranking"], path: rendition.addresses.ranking)] + groups
            + (units.count <= Self.mostLinks ? units : [])
    }

    /// The page with some units chosen, from the site's root.
    static func address(of units: [Int], _ rendition: Rendition) -> String {
        percentEncoded(rendition.addresses.compare) + "?units=" + units.map { percentEncoded(rendition.edition.units[$0].id) }.joined(separator: ",")
    }
}
