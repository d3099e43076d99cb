import Edition
import Markup
import Scoring

/// The whole indicator tree with maxima, means and rates.
struct IndicatorsPage: Page {
    let rendition: Rendition

    static func all(_ edition: EditionPlan) -> [IndicatorsPage] { [IndicatorsPage(rendition: edition.rendition)] }
    static let reference: PageReference? = PageReference(.indicators, "nav_indicators") { $0.indicators }

    var path: String { rendition.addresses.indicators }
    var title: String? { rendition.words["nav_indicators"] }
    var section: String? { path }
    var description: String? { extent }
    var card: PageCard? {
        PageCard(
            "indicators", rendition, title: rendition.words["nav_indicators"], text: rendition.words["method_lede"], chart: rendition.cardChartOfRates)
    }

    func view() -> IndicatorsView {
        let words = rendition.words
        var body = ByteBuffer()
        IndicatorMeansTable(rendition: rendition, root: root, nodes: Array(rendition.tree.nodes.indices.dropFirst()), showsLevels: true)
            .write(into: &body)
        return IndicatorsView(
            heading: words["nav_indicators"],
            lede: ByteBuffer(text: extent),
            exhibits: [ExhibitView(heading: words["all_indicators"], body: body)])
    }

    /// How many indicators, out of how many points.
    private var extent: String {
        let words = rendition.words, nodes = rendition.tree.nodes
        let indicators = words("indicators_count", count: rendition.tree.leaves.count)
        if rendition.vocabulary == .scores {
            guard let ends = rendition.tree.commonEnds else { return words("indicators_lede_open", ["indicators": indicators]) }
            return words(
                "indicators_lede_scores",
                ["indicators": indicators, "minimum": rendition.numbers.stated(ends.minimum), "maximum": rendition.numbers.stated(ends.maximum)])
        }
        var sentences = [
            words(
                rendition.results.isLow() ? "indicators_lede_low" : "indicators_lede",
                [
                    "indicators": indicators,
                    "full": words.points(rendition.numbers.stated(rendition.tree.root.maximum ?? .zero)),
                ])
        ]
        if nodes.contains(where: { $0.role == .bonus }) { sentences.append(words["indicators_lede_bonus"]) }
        if nodes.contains(where: { $0.role == .penalty }) { sentences.append(words["indicators_lede_penalty"]) }
        return sentences.joined(separator: words.sentenceGap)
    }
}
