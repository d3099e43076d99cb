import Edition
import Markup
import Scoring

/// What a methods chapter needs: for each level of the indicators what each accounts for, how they go together, and how far they measure one thing.
struct StatisticsPage: Page {
    let rendition: Rendition

    static func all(_ edition: EditionPlan) -> [StatisticsPage] {
        edition.rendition.edition.facts.hasStatistics ? [StatisticsPage(rendition: edition.rendition)] : []
    }

    var path: String { rendition.addresses.statistics }
    var title: String? { rendition.words["statistics"] }
    var section: String? { rendition.addresses.indicators }
    var description: String? { rendition.words["statistics_lede"] }

    var card: PageCard? { PageCard("statistics", rendition, title: rendition.words["statistics"], text: description) }

    func view() -> StatisticsView {
        let words = rendition.words, tree = rendition.tree
        let levels = (1...max(1, tree.height)).filter { depth in tree.nodes.contains { $0.depth == depth } }
        return StatisticsView(
            heading: words["statistics"], lede: ByteBuffer(text: words["statistics_lede"]),
            exhibits: levels.flatMap { exhibits(level: $0, isOnly: levels.count == 1) })
    }

    private func exhibits(level: Int, isOnly: Bool) -> [ExhibitView] {
        let words = rendition.words, tree = rendition.tree
        let nodes = tree.nodes.indices.filter { tree[$0].depth == level }
        let name = isOnly ? words["indicators_word"] : words("statistics_level", ["level": String(level)])
        var weights = ByteBuffer()
        let weightsHeading = words("effective_weights_of", ["name": name])
        EffectiveWeightsTable(rendition: rendition, root: root, nodes: nodes, name: weightsHeading).write(into: &weights)
        let matrices = CorrelationTable.parts(nodes, tree).flatMap { parent, part -> [ExhibitView] in
            guard part.count > 1 || parent == nil else { return [] }
            return [CorrelationTable.Measure.pearson, .spearman].map { measure in
                var body = ByteBuffer()
                let heading = words("correlations_" + measure.rawValue, ["name": parent.map { rendition.names.indicators[$0] } ?? name])
                CorrelationTable(rendition: rendition, root: root, nodes: [parent ?? 0] + part, measure: measure, name: heading).write(into: &body)
                return ExhibitView(heading: heading, caption: ByteBuffer(text: words["correlations_caption"]), body: body)
            }
        }
        let alphas = ByteBuffer(text: alphas(level))
        return [
            ExhibitView(
                heading: weightsHeading, caption: ByteBuffer(text: words["effective_weights_caption"]), body: weights,
                note: alphas.bytes.isEmpty ? nil : alphas)
        ] + matrices
    }

    /// Cronbach's alpha of everything that is made of several nodes of the level.
    private func alphas(_ level: Int) -> String {
        let words = rendition.words, tree = rendition.tree, results = rendition.results
        let sentences = tree.nodes.indices.filter { tree[$0].depth == level - 1 && tree[$0].children.count > 1 }.compactMap { node -> String? in
            let parts = tree[node].children.map(results.countedByUnit)
            return Reliability.cronbachAlpha(parts).map {
                words(
                    "alpha_of",
                    ["name": rendition.names.indicators[node], "count": String(tree[node].children.count), "alpha": rendition.numbers.text($0, .ratio)])
            }
        }
        return sentences.joined(separator: words.sentenceGap)
    }
}
