import Edition
import Scoring
import Source

/// The weights that a reader can begin with: those in use, equal ones, and those of each scenario that has nothing else otherwise.
struct WeightChoices: Sendable {
    struct Choice: Sendable {
        var name: String
        /// By position in the weighing's nodes.
        var weights: [Exact]
    }

    /// Those in use come first.
    let all: [Choice]
    /// Names of scenarios that change something else.
    let others: [String]

    init(_ weighing: Weighing, _ rendition: Rendition) {
        let words = rendition.words
        let read = (rendition.edition.scenarios?.all ?? []).map { scenario in
            (name: scenario.name.text(rendition.language), weights: scenario.change.missing == nil ? weighing.weights(in: scenario.results.tree) : nil)
        }
        let declared = read.compactMap { scenario in scenario.weights.map { Choice(name: scenario.name, weights: $0) } }
        others = read.filter { $0.weights == nil }.map(\.name)
        let inUse = Choice(name: words["own_weights_in_use"], weights: weighing.inUse)
        let equal = Choice(name: words["own_weights_equal"], weights: weighing.nodes.map { _ in .one })
        let isThere = ([inUse] + declared).contains { Set($0.weights).count == 1 }
        all = [inUse] + (isThere ? [] : [equal]) + declared
    }
}
