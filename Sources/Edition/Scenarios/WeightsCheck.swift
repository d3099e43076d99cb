import Scoring
import Source

/// Holds the weights of a weight set or a scenario to the tree: indicators that there are, siblings all or none, weights that count for something and
/// add up where that is declared.
struct WeightsCheck {
    /// Whose weights they are, for messages: `weight set experts`.
    let owner: Message
    /// Whether it is a scenario, which can have another aggregate too.
    let isScenario: Bool
    let place: Place
    let tree: IndicatorTree
    let rules: ScoringRules
    private(set) var problems: [Diagnostic] = []
    /// By node; empty after a problem.
    private(set) var weights: [Int: Exact] = [:]

    /// - Parameters:
    ///   - place: where the weights stand.
    ///   - tree: that the weights are for.
    init(_ declared: WeightSetDeclaration.Weights, of owner: Message, isScenario: Bool = false, at place: Place, _ tree: IndicatorTree, _ rules: ScoringRules) {
        self.owner = owner
        self.isScenario = isScenario
        self.place = place
        self.tree = tree
        self.rules = rules
        switch declared {
        case .equal: takeEqual()
        case .entries(let entries): take(entries)
        }
        if problems.hasErrors { weights = [:] }
    }

    /// The children that weights are of.
    private func weighted(_ parent: Int) -> [Int] { tree[parent].children.filter { tree[$0].role == .regular } }

    private mutating func takeEqual() {
        for parent in tree.nodes.indices where tree[parent].aggregate.weights != .ignored {
            for child in weighted(parent) { weights[child] = .one }
        }
        guard weights.isEmpty else { return }
        problems.append(
            Diagnostic(
                "unused-weight", "\(owner) counts for nothing: no indicator here counts by a weight", at: place,
                hint: weightedHint(0)))
    }

    private mutating func take(_ entries: [WeightSetDeclaration.Entry]) {
        var stated: [Int: WeightSetDeclaration.Entry] = [:]
        for entry in entries {
            guard let node = tree.node(entry.id) else {
                problems.append(unknown(entry))
                continue
            }
            if let parent = tree[node].parent, !tree[parent].children.contains(node) {
                problems.append(
                    Diagnostic(
                        "unused-weight", "weight of \(entry.id) counts for nothing: \(owner) leaves it out", at: entry.place,
                        hint: "delete the weight, or take it out of \"without\""))
                continue
            }
            guard node > 0, tree[node].role == .regular else {
                problems.append(
                    Diagnostic(
                        "unused-weight",
                        node == 0
                            ? "total has no weight: it is made of the others"
                            : tree[node].role == .bonus
                                ? "weight of \(entry.id) counts for nothing: a bonus is added as it is"
                                : "weight of \(entry.id) counts for nothing: a penalty is subtracted as it is",
                        at: entry.place, hint: "delete it from \(owner)"))
                continue
            }
            stated[node] = entry
        }
        // What a misspelt name leaves out is not missing on top.
        if problems.contains(where: { $0.rule == "unknown-indicator" }) { return }
        for parent in tree.nodes.indices {
            let children = weighted(parent), given = children.filter { stated[$0] != nil }
            guard !given.isEmpty else { continue }
            if let problem = check(parent, children, given, stated) { problems.append(problem) }
        }
        weights = stated.mapValues(\.weight)
    }

    private func check(_ parent: Int, _ children: [Int], _ given: [Int], _ stated: [Int: WeightSetDeclaration.Entry]) -> Diagnostic? {
        let first = stated[given[0]]!, place = first.place
        let aggregate = tree[parent].aggregate
        if aggregate.weights == .ignored {
            return Diagnostic(
                "unused-weight",
                given.count == 1
                    ? "weight of \(listed(given)) in \(owner) counts for nothing: the aggregate of \(tree[parent].id) is \(aggregate.rawValue)"
                    : "weights of \(listed(given)) in \(owner) count for nothing: the aggregate of \(tree[parent].id) is \(aggregate.rawValue)",
                at: place, hint: weightedHint(parent))
        }
        let lacking = children.filter { stated[$0] == nil }
        if !lacking.isEmpty {
            return Diagnostic(
                "missing-weight",
                given.count == 1
                    ? "\(owner) has a weight of \(listed(given)), and none of \(listed(lacking)) beside it"
                    : "\(owner) has a weight of \(listed(given)), and none of \(listed(lacking)) beside them",
                at: place, hint: "add \"\(tree[lacking[0]].id):\" to them: what a weight counts for is its share among its siblings")
        }
        let percentages = given.filter { stated[$0]!.isPercentage }
        if !percentages.isEmpty, percentages.count < given.count, let other = given.first(where: { !stated[$0]!.isPercentage }) {
            let percent = (stated[percentages[0]]!.weight * Exact(100)).shortest()
            return Diagnostic(
                "mixed-weights",
                "the weight of \(tree[percentages[0]].id) in \(owner), \(percent)%, is a percentage, and that of \(tree[other].id), \(stated[other]!.weight.shortest()), is not",
                at: stated[percentages[0]]!.place, hint: "write the weights beside each other alike: \(percent), or \(percent)% and percentages for the others")
        }
        let sum = given.map { stated[$0]!.weight }.sum()
        if sum.isZero {
            return Diagnostic(
                "zero-weights", "the weights under \(tree[parent].id) in \(owner) are all 0", at: place, hint: "give one of them a weight above 0")
        }
        let total = percentages.isEmpty ? sum : sum * Exact(100)
        if let declared = rules.weightSum, declared != total {
            return Diagnostic(
                "weights-sum", "the weights of \(listed(given)) in \(owner) add up to \(total.shortest()), not to \(declared.shortest())", at: place,
                hint: "correct one of them, or delete \"weights:\" under scoring in edition.yaml: what a weight counts for is its share anyway")
        }
        return nil
    }

    private func unknown(_ entry: WeightSetDeclaration.Entry) -> Diagnostic {
        let known = tree.nodes.dropFirst().map(\.id)
        return Diagnostic(
            "unknown-indicator", "\(owner) has a weight of \"\(entry.id)\", and there is no such indicator", at: entry.place,
            hint: nearest(entry.id, among: known).map { "did you mean \($0)?" } ?? "write the id of an indicator, such as \(known.first ?? "access")")
    }

    private func listed(_ nodes: [Int]) -> Message {
        let names = nodes.prefix(4).map { tree[$0].id }
        return nodes.count > 4 ? "\(names) and \(nodes.count - 4) more" : "\(names)"
    }

    /// What makes weights count below a parent that ignores them so far. A mean by weights of 1 is the plain one.
    private func weightedHint(_ parent: Int) -> Message {
        if isScenario {
            return parent == 0
                ? "add \"aggregate: weighted-mean\" to it, or take the weights out"
                : "add \"aggregate: {\(tree[parent].id): weighted-mean}\" to it, or take the weights out"
        }
        let place: Message = parent == 0 ? "scoring in edition.yaml" : "\(tree[parent].id) in indicators.yaml"
        let children = tree[parent].children.filter { tree[$0].role == .regular }.prefix(3).map { tree[$0].id }
        let isMean = tree[parent].aggregate == .mean
        return isMean
            ? """
            set "aggregate: weighted-mean" at \(place), and the weights in use at the indicators below it (\(children)): \
            with "weight: 1" each the total stays as it is
            """
            : "set \"aggregate: weighted-mean\" at \(place), and the weights in use at the indicators below it (\(children))"
    }
}
