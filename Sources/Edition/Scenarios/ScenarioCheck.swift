import Scoring
import Source

/// Holds a scenario to the tree and makes the tree that it has: what is left out goes first, then other aggregates come in, then other weights.
struct ScenarioCheck {
    let declaration: ScenarioDeclaration
    let rules: ScoringRules
    private(set) var tree: IndicatorTree
    private(set) var change = Scenario.Change()
    private(set) var problems: [Diagnostic] = []

    /// - Parameter sets: by id, the weights of the weight sets that are sound; nil of those that are not.
    init(_ declaration: ScenarioDeclaration, _ inUse: IndicatorTree, _ rules: ScoringRules, sets: [String: [Int: Exact]?], hasGaps: Bool) {
        self.declaration = declaration
        self.rules = rules
        tree = inUse
        leaveOut()
        takeAggregates()
        takeMissing(hasGaps)
        if problems.hasErrors { return }
        takeWeights(sets)
        if problems.hasErrors { return }
        // What was said of it already need not be said of the whole.
        if problems.isEmpty, change.missing == nil, !inUse.isMoved(by: tree)[0] {
            problems.append(
                Diagnostic(
                    .warning, "scenario-in-use", "scenario \(id) is the ranking as it is", at: declaration.place,
                    hint: "change something in it, or delete it"))
        }
    }

    private var id: String { declaration.id }

    private mutating func leaveOut() {
        var left: Set<Int> = []
        for (text, place) in declaration.without {
            guard let node = node(text, at: place, "leaves out") else { continue }
            if node == 0 {
                problems.append(
                    Diagnostic(
                        "left-out-whole", "scenario \(id) leaves out the total itself", at: place,
                        hint: "name indicators that the total is made of, such as \(tree[tree.root.children[0]].id)"))
            } else if let other = left.first(where: { tree.isWithin($0, node) || tree.isWithin(node, $0) }) {
                problems.append(
                    Diagnostic(
                        "left-out-twice",
                        other == node
                            ? "scenario \(id) leaves \(text) out twice" : "scenario \(id) leaves out \(text) and \(tree[other].id), one within the other",
                        at: place, hint: "name one of the two"))
            } else {
                left.insert(node)
            }
        }
        // A parent needs a part that makes its value: bonuses only come on top.
        for parent in tree.nodes.indices {
            let regular = tree[parent].children.filter { tree[$0].role == .regular }, rest = regular.filter { !left.contains($0) }
            guard !regular.isEmpty, rest.isEmpty, let place = declaration.without.first?.place else { continue }
            problems.append(
                Diagnostic(
                    "left-out-whole", "scenario \(id) leaves nothing that \(tree[parent].id) could be made of", at: place,
                    hint: parent == 0 ? "keep one of \(listed(regular))" : "leave out \(tree[parent].id) itself, or keep one of \(listed(regular))"))
        }
        if problems.hasErrors || left.isEmpty { return }
        change.without = left.sorted()
        tree = tree.without(left)
    }

    private mutating func takeAggregates() {
        for (text, aggregate, place) in declaration.aggregates {
            guard let node = node(text, at: place, "has an aggregate of") else { continue }
            if tree[node].isLeaf {
                problems.append(
                    Diagnostic(
                        "aggregate-of-scores", "\(text) has scores of its own, so that there is nothing to aggregate", at: place,
                        hint: "name an indicator with others below it, or write \"aggregate: \(aggregate.rawValue)\" for the total"))
            } else if tree[node].aggregate == aggregate {
                problems.append(
                    Diagnostic(
                        "aggregate-in-use", "the aggregate of \(text) is \(aggregate.rawValue) anyway", at: place,
                        hint: "write another one, or delete it"))
            } else {
                change.aggregates[node] = aggregate
            }
        }
    }

    private mutating func takeMissing(_ hasGaps: Bool) {
        guard let (rule, place) = declaration.missing else { return }
        if rule == rules.missing {
            problems.append(
                Diagnostic("missing-in-use", "the rule for missing scores is \(rule.rawValue) anyway", at: place, hint: "write another one, or delete it"))
        } else if rule == .error {
            problems.append(
                Diagnostic(
                    "missing-in-use", "under \"missing: error\" nothing comes out where a score is missing", at: place,
                    hint: "write \"missing: \(String(rules.missing == .zero ? "exclude" : "zero"))\""))
        } else if !hasGaps {
            problems.append(
                Diagnostic(
                    .warning, "missing-in-use", "no score is missing, so that \"missing: \(rule.rawValue)\" changes nothing", at: place,
                    hint: "delete it, or the scenario"))
        } else {
            change.missing = rule
        }
    }

    private mutating func takeWeights(_ sets: [String: [Int: Exact]?]) {
        if declaration.weights == nil, change.aggregates.isEmpty { return }
        tree = tree.weighable.with(aggregates: change.aggregates)
        switch declaration.weights {
        case nil: return
        case .set(let name, let place):
            guard let found = sets[name] else {
                problems.append(
                    Diagnostic(
                        "unknown-weight-set", "scenario \(id) has the weights of \"\(name)\", and there is no such weight set", at: place,
                        hint: sets.isEmpty
                            ? "write the weights themselves: {\(example): 1, …}, or \"equal\""
                            : nearest(name, among: sets.keys.sorted()).map { "did you mean \($0)?" }
                                ?? "the weight sets are \(sets.keys.sorted())"))
                return
            }
            let weights = (found ?? [:]).filter { tree.weightShare(of: $0.key) != nil }
            if weights.isEmpty, found != nil {
                problems.append(
                    Diagnostic(
                        "unused-weight", "the weights of \(name) count for nothing in scenario \(id)", at: place,
                        hint: "take them out, or what makes them idle: another aggregate, or what is left out"))
            }
            change.weights = weights
        case .own(let weights, let place):
            let check = WeightsCheck(weights, of: "scenario \(id)", isScenario: true, at: place, tree, rules)
            problems += check.problems
            change.weights = check.weights
            if case .equal = weights { change.isEqual = true }
        }
        tree = tree.reweighted(change.weights)
    }

    private var example: String { tree.root.children.first.map { tree[$0].id } ?? "access" }

    private mutating func node(_ text: String, at place: Place, _ verb: Message) -> Int? {
        if let node = tree.node(text) { return node }
        problems.append(
            Diagnostic(
                "unknown-indicator", "scenario \(id) \(verb) \"\(text)\", and there is no such indicator", at: place,
                hint: nearest(text, among: tree.nodes.map(\.id)).map { "did you mean \($0)?" } ?? "write the id of an indicator, such as \(example)"))
        return nil
    }

    private func listed(_ nodes: [Int]) -> Message {
        let names = nodes.prefix(4).map { tree[$0].id }
        return nodes.count > 4 ? "\(names) and \(nodes.count - 4) more" : "\(names)"
    }
}
