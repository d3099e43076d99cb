import Parallel
import Robustness
import Scoring
import Source

/// `robustness:` in edition.yaml: how weights are drawn, or `none`.
struct RobustnessDeclaration {
    /// Nil where nothing is to be said of how firm ranks are.
    var settings: DrawSettings? = DrawSettings()
    /// Where it is written; nil where nothing is.
    var place: Place?

    static func read(_ fields: inout YAMLFields, _ reading: inout Reading) -> RobustnessDeclaration {
        guard let node = fields.node("robustness") else { return RobustnessDeclaration() }
        if case .scalar(let text, _) = node.value {
            if text != "none" {
                reading.report(
                    Diagnostic(
                        "unknown-value", "unknown robustness \"\(text)\"", at: node.place,
                        hint: "write none, or how weights are drawn: {spread: 25%, draws: 1000, seed: 1}"))
            }
            return RobustnessDeclaration(settings: nil, place: node.place)
        }
        var inner = YAMLFields(node, of: "robustness"), settings = DrawSettings()
        if let spread = inner.share("spread") {
            // Half of what is drawn would be below zero otherwise, or nothing drawn at all.
            if spread < Exact(1, over: 100) || spread > Exact(9, over: 10) {
                inner.report(
                    Diagnostic(
                        "out-of-range", "spread is \((spread * Exact(100)).shortest())%, outside 1% to 90%", at: inner.place(of: "spread"),
                        hint: "write by how much a weight is made smaller or larger at the most, such as 25%"))
            } else {
                settings.spread = spread
            }
        }
        if let draws = inner.int("draws", in: 100...100_000) { settings.draws = draws }
        if let seed = inner.int("seed", in: 0...Int.max) { settings.seed = UInt64(seed) }
        if let levels = inner.choice("levels", DrawSettings.Levels.self) { settings.levels = levels }
        let problems = inner.finish()
        reading.report(problems)
        return RobustnessDeclaration(settings: settings, place: node.place)
    }

    /// How firm the ranks are, to be computed when something shows it; nil where there is nothing to say, which is a warning where it was asked for.
    func resolve(_ inUse: Results, _ reading: inout Reading, edition: String) -> EditionRobustness? {
        guard let settings else { return nil }
        let ranked = inUse.rankedCount(0)
        guard ranked >= Robustness.fewest, inUse.tree.root.children.count(where: { inUse.tree[$0].role == .regular }) > 1 else {
            if place != nil {
                reading.report(
                    Diagnostic(
                        .warning, "no-effect",
                        ranked < Robustness.fewest
                            ? "robustness has nothing to say: \(ranked == 1 ? "1 unit has" : "\(ranked) units have") a rank"
                            : "robustness has nothing to say: the total is made of one indicator", at: place,
                        hint: "delete it"))
            }
            return nil
        }
        // Who asks for draws of what has no weights is told; beyond so many units the rest of the page has to be asked for, too.
        if let place, ranked <= Robustness.mostUnasked, Robustness.absence(inUse, settings.levels) == .noWeights {
            let isFirst = Robustness.absence(inUse, .all) != .noWeights
            reading.report(
                Diagnostic(
                    .warning, "no-effect",
                    isFirst
                        ? "robustness draws no weights: nothing directly below the total counts by one" : "robustness draws no weights: nothing counts by one",
                    at: place, hint: isFirst ? "write \"levels: all\"" : "delete it: what the scores alone settle is shown without it"))
        }
        // Seconds of work that nobody asked for: who wants it writes it down.
        if place == nil, ranked > Robustness.mostUnasked { return nil }
        let make: () -> Once<Robustness> = { Once { Robustness(inUse, settings) } }
        let made = reading.tree.memo?.value(of: edition, RobustnessStep(inUse, settings), make: make) ?? make()
        return EditionRobustness(settings: settings, inUse: inUse, computed: made)
    }
}

/// All that the firmness of ranks depends on.
private struct RobustnessStep: MemoStep {
    typealias Value = Once<Robustness>

    private let nodes: [IndicatorTree.Node]
    private let rules: ScoringRules
    private let scores: [[Exact?]]
    private let unranked: Set<Int>
    private let ties: [Exact?]
    private let settings: DrawSettings

    init(_ results: Results, _ settings: DrawSettings) {
        nodes = results.tree.nodes
        rules = results.rules
        scores = results.tree.leaves.map { results.computed[$0] }
        unranked = results.unranked
        ties = results.ties.ordered([Exact?](repeating: .zero, count: results.unitCount), .high)
        self.settings = settings
    }
}
