import Edition
import Markup
import Scoring
import Source

/// The list pages that the main navigation leads to: units, indicators, chapters.
struct ListPages {
    let rendition: Rendition
    let root: String

    /// All units, in a table for each group of the first grouping, best first.
    func units() -> UnitsView {
        let words = rendition.words, edition = rendition.edition, language = rendition.language
        let links = edition.groupings.map { grouping in
            GroupLinks(
                label: grouping.label.text(language),
                links: grouping.values.filter { !$0.units.isEmpty }.map {
                    Link(label: $0.label.text(language), path: rendition.groupPath(grouping.key, $0.id))
                })
        }
        let groups: [(heading: String, units: Set<Int>)] =
            edition.groupings.first.map { grouping in
                grouping.values.filter { !$0.units.isEmpty }.map { ($0.label.text(language), Set($0.units)) }
            } ?? [(words("all_units", ["unit": rendition.unitsWord]), Set(edition.units.indices))]
        let lede = edition.groupings.first.map { grouping in
            words(
                "units_lede",
                [
                    "count": String(edition.units.count), "counter": rendition.counter, "units": rendition.unitsWord,
                    "group": grouping.label.text(language),
                ])
        }
        return UnitsView(
            heading: rendition.unitsTitle, lede: lede.map { ByteBuffer(text: $0) }, groups: links,
            exhibits: groups.map { group in
                var body = ByteBuffer()
                RankingTable(rendition: rendition, root: root, only: group.units).write(into: &body)
                return Exhibit(heading: group.heading, body: body)
            })
    }

    /// The whole tree with maxima, means and rates.
    func indicators() -> IndicatorsView {
        let words = rendition.words
        var body = ByteBuffer()
        IndicatorMeansTable(rendition: rendition, root: root, nodes: Array(rendition.tree.nodes.indices.dropFirst()), showsLevels: true)
            .write(into: &body)
        return IndicatorsView(
            heading: words["indicator_system"],
            lede: ByteBuffer(text: indicatorsLede),
            exhibits: [Exhibit(heading: words["all_indicators"], body: body)])
    }

    private var indicatorsLede: String {
        let words = rendition.words, nodes = rendition.tree.nodes
        var sentences = [
            words("indicators_lede", ["leaves": String(rendition.tree.leaves.count), "full": rendition.score(rendition.tree.root.maximum)])
        ]
        if nodes.contains(where: { $0.role == .bonus }) { sentences.append(words["indicators_lede_bonus"]) }
        if nodes.contains(where: { $0.role == .penalty }) { sentences.append(words["indicators_lede_penalty"]) }
        return sentences.joined(separator: words.sentenceGap)
    }

    func chapters() -> ChaptersView {
        ChaptersView(
            heading: rendition.words["analysis"], parts: rendition.chapterParts,
            report: Link(label: rendition.words["report"], path: rendition.addresses.report))
    }
}
