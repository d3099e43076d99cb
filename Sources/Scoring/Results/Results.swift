/// The scores of one edition, computed: every unit's value and standing on every node of the indicator tree.
///
/// A class because it is large, never changes and is handed to everything: a copy is a reference.
package final class Results: Sendable {
    package let tree: IndicatorTree
    package let rules: ScoringRules
    package let unitCount: Int
    /// By node, then by unit in the order of units.csv; nil where a value is missing and the rules allow that.
    package let values: [[Exact?]]
    /// As `values`, from the scores alone, whatever was printed.
    package let computed: [[Exact?]]
    /// By node, then by unit; nil where the value is, and of units without a rank.
    package let standings: [[Standing?]]
    /// By node, then by unit: what ranks compare, of those who have one.
    private let compared: [[Exact?]]
    /// What decides among equal totals.
    package let ties: TieOrder
    /// Units that have values and no rank.
    package let unranked: Set<Int>
    /// By unit: whether its values count in means and the like.
    package let isCounted: [Bool]
    /// The units that do; nil where all do.
    private let countedUnits: [Int]?
    /// By node: the mean over all units that have a value and count; nil if none has.
    package let means: [Exact?]
    /// How means are taken, on every page.
    package let meanRule: MeanRule
    /// Whether any value stands as it was printed.
    package let hasStatedValues: Bool
    /// How its numbers are printed.
    package let places: NumberPlaces
    /// By node: the lowest and the highest value that any unit has, with a rank or without; nil where none has one.
    package let extremes: [(lowest: Exact, highest: Exact)?]
    /// By node: how many units have a value.
    private let counts: [Int]
    /// By node: how many units have a rank.
    private let rankedCounts: [Int]
    /// By node: what its points are of the total of a unit that lacks nothing.
    let shares: [Exact?]
    /// By unit: whether a score is missing.
    let hasGaps: [Bool]

    /// Computes everything from the leaves' scores.
    /// - Parameters:
    ///   - scores: by position in `tree.leaves`, then by unit.
    ///   - stated: what stands whatever the scores give.
    /// - Precondition: one row for each leaf, all of the same length.
    package init(tree: IndicatorTree, rules: ScoringRules, scores: [[Exact?]], stated: Stated = Stated(), means rule: MeanRule = MeanRule()) {
        precondition(scores.count == tree.leaves.count, "a row for each leaf")
        let unitCount = scores.first?.count ?? 0
        precondition(scores.allSatisfy { $0.count == unitCount }, "a score for each unit")
        self.tree = tree
        self.rules = rules
        self.unitCount = unitCount
        var values = [[Exact?]](repeating: [], count: tree.count)
        for (position, leaf) in tree.leaves.enumerated() {
            values[leaf] = rules.missing == .zero ? scores[position].map { $0 ?? .zero } : scores[position]
        }
        // Children stand after their parents, so going backwards finds every child done.
        for node in tree.nodes.indices.reversed() where !tree[node].isLeaf {
            values[node] = (0..<unitCount).map { unit in
                let value = tree.aggregate(node, tree[node].children.map { values[$0][unit] }, rules)
                return rules.roundAt == .eachLevel ? value.map(rules.published) : value
            }
        }
        computed = values
        hasStatedValues = !stated.values.isEmpty
        for (node, printed) in stated.values {
            for (unit, value) in printed.enumerated() where value != nil { values[node][unit] = value }
        }
        self.values = values
        unranked = stated.unranked
        let isCounted = (0..<unitCount).map { rules.countsUnranked || !stated.unranked.contains($0) }
        countedUnits = isCounted.contains(false) ? (0..<unitCount).filter { isCounted[$0] } : nil
        self.isCounted = isCounted
        let countedUnits = countedUnits
        let counted = values.map { row in (countedUnits.map { units in units.map { row[$0] } } ?? row).compactMap { $0 } }
        counts = counted.map(\.count)
        extremes = values.map { row in
            let present = row.compactMap { $0 }
            return present.min().flatMap { lowest in present.max().map { (lowest, $0) } }
        }
        meanRule = rule
        means = values.map { rule.mean($0, over: countedUnits ?? Array(0..<unitCount)) }
        let places = NumberPlaces(
            tree, rules, leaves: tree.leaves.filter { !stated.computedLeaves.contains($0) }.map { values[$0] },
            hasComputedScores: !stated.computedLeaves.isEmpty, printed: stated.placesOfIndicators,
            means: rule.decimals)
        self.places = places
        shares = tree.nodes.indices.map(tree.shareInTotal)
        hasGaps = (0..<unitCount).map { unit in tree.leaves.contains { values[$0][unit] == nil } }
        let plain = values.enumerated().map { node, row in
            row.enumerated().map { unit, value in
                stated.unranked.contains(unit) ? nil : value.map { rules.compared($0, places[node == 0 ? .total : .score]) }
            }
        }
        ties = TieOrder(stated.tieBreaks) { source in
            switch source {
            case .node(let node): plain[node]
            case .numbers(let numbers): numbers
            }
        }
        var compared = plain
        compared[0] = ties.ordered(plain[0], rules.first(rules.direction(of: 0, in: tree)))
        self.compared = compared
        let standings = compared.enumerated().map { node, row in rules.standings(present: row, rules.direction(of: node, in: tree)) }
        self.standings = standings
        rankedCounts = standings.map { $0.count { $0 != nil } }
    }

    /// Standings on a node among some units only, by position in `units`; nil of those without a value.
    /// - Parameter other: rules that say which rank equal values share, and where rank 1 is; its own if nil.
    package func standings(_ node: Int, among units: [Int], by other: ScoringRules? = nil) -> [Standing?] {
        (other ?? rules).standings(present: units.map { compared[node][$0] }, direction(of: node))
    }

    /// Which end of a node is the best: on a penalty the other one than on the total.
    package func direction(of node: Int) -> ScoringRules.Direction { rules.direction(of: node, in: tree) }

    /// Which end of a node stands first: where lists begin, and shades are the darkest.
    package func first(of node: Int) -> ScoringRules.Direction { rules.first(direction(of: node)) }

    /// A value of a node as ranks compare it, tie-breaks aside.
    /// - Parameter other: how numbers are printed, if otherwise than here.
    package func compared(_ value: Exact, of node: Int, _ other: NumberPlaces? = nil) -> Exact { rules.compared(value, (other ?? places)[kind(of: node)]) }

    /// A value as the rules publish it: rounded to `rules.decimals`.
    package func published(_ value: Exact) -> Exact { rules.published(value) }

    /// The score rate: a value's share of the node's maximum (can exceed 1 with a bonus); nil where the node has none.
    package func rate(_ value: Exact, of node: Int) -> Exact? { tree[node].fullMarks.map { value / $0 } }

    /// The mean of a node over some units, those without a value left out; nil if none has one.
    /// - Parameter rule: another one than that of all pages.
    package func mean(_ node: Int, over units: some Sequence<Int>, by rule: MeanRule? = nil) -> Exact? {
        (rule ?? meanRule).mean(values[node], over: units.filter { isCounted[$0] })
    }

    /// The mean in which every unit counts as much as another, whatever is declared: what `mean(…)` in a formula is.
    package func plainMean(_ node: Int, over units: some Sequence<Int>) -> Exact? {
        units.compactMap { isCounted[$0] ? values[node][$0] : nil }.mean()
    }

    /// The values of a node that count in means and the like.
    package func counted(_ node: Int) -> [Exact] { (countedUnits.map { units in units.map { values[node][$0] } } ?? values[node]).compactMap { $0 } }

    /// The same by unit, for sums over pairs of nodes; nil of those that have none or do not count.
    package func countedByUnit(_ node: Int) -> [Exact?] { values[node].indices.map { isCounted[$0] ? values[node][$0] : nil } }

    /// How many units have a value on a node that counts in its mean.
    package func count(_ node: Int) -> Int { counts[node] }

    /// How many units have a rank on a node.
    package func rankedCount(_ node: Int) -> Int { rankedCounts[node] }

    /// The mean of a node over all units.
    package func mean(_ node: Int) -> Exact? { means[node] }

    /// The units ordered by their standing on `node`, ties in the order of units.csv, units without a value last.
    package func order(by node: Int) -> [Int] {
        let standings = standings[node]
        return (0..<unitCount).sorted { a, b in
            switch (standings[a], standings[b]) {
            case (let x?, let y?): x.rank == y.rank ? a < b : x.rank < y.rank
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): a < b
            }
        }
    }
}

extension ScoringRules {
    /// A value rounded as the rules publish it.
    package func published(_ value: Exact) -> Exact { value.rounded(decimals, rounding) }

    /// A value as ranks compare it: what is printed alike shares a rank, unless the rules compare exact values.
    func compared(_ value: Exact, _ places: NumberPlaces.Places) -> Exact { rankBy == .published ? value.rounded(places.fixed, rounding) : value }

    /// Standings of the values that are there.
    package func standings(present values: [Exact?], _ direction: Direction) -> [Standing?] {
        let present = values.indices.filter { values[$0] != nil }
        let ranked = standings(present.compactMap { values[$0] }, direction)
        var result = [Standing?](repeating: nil, count: values.count)
        for (position, unit) in present.enumerated() { result[unit] = ranked[position] }
        return result
    }
}
