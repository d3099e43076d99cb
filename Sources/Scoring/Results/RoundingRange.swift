/// What the values of a unit may have been, where its scores are known only as they were printed: rounded.
///
/// A score printed as 9.4 was anything from 9.35 to 9.45. Intervals are carried through the tree node by node (Moore, Kearfott and Cloud, 2009,
/// Introduction to Interval Analysis); since no score stands twice in the tree, what they give is not only a bound but the range itself. The
/// ends belong to it: whoever rounded may have rounded a half either way.
package struct RoundingRange: Sendable {
    /// The least and the greatest that a value may have been.
    package struct Bounds: Sendable, Hashable {
        package var low: Exact
        package var high: Exact

        package init(_ low: Exact, _ high: Exact) {
            self.low = low
            self.high = high
        }

        /// Whether a number printed with so many decimals may be the rounded value.
        package func admits(_ printed: Exact, places: Int) -> Bool {
            let half = Exact.halfUnit(places)
            return printed + half >= low && printed - half <= high
        }
    }

    private let tree: IndicatorTree
    private let rules: ScoringRules
    /// By position in the tree's leaves: the places to which the scores were rounded; nil of exact ones.
    package let decimals: [Int?]

    package init(tree: IndicatorTree, rules: ScoringRules, decimals: [Int?]) {
        precondition(decimals.count == tree.leaves.count, "places for each leaf")
        self.tree = tree
        self.rules = rules
        self.decimals = decimals
    }

    /// The range of each node for one unit; nil where the value is missing, or where its range cannot be told (`Aggregate.range`).
    /// - Parameter scores: by position in the tree's leaves, as printed.
    package func bounds(of scores: [Exact?]) -> [Bounds?] {
        var bounds = [Bounds?](repeating: nil, count: tree.count)
        for (position, leaf) in tree.leaves.enumerated() {
            if let score = scores[position] {
                bounds[leaf] = around(score, position)
            } else if rules.missing == .zero {
                bounds[leaf] = Bounds(.zero, .zero)
            }
        }
        // Children stand after their parents, so going backwards finds every child done.
        var unknown = [Bool](repeating: false, count: tree.count)
        for node in tree.nodes.indices.reversed() where !tree[node].isLeaf {
            let children = tree[node].children
            if children.contains(where: { unknown[$0] }) {
                unknown[node] = true
                continue
            }
            let parts = children.map { bounds[$0] }
            if tree[node].aggregate == .mazziottaPareto {
                bounds[node] = unevenRange(node, parts)
                unknown[node] = bounds[node] == nil && tree.aggregate(node, parts.map { $0?.low }, rules) != nil
            } else {
                // What a penalty takes is at its most where the value is at its least.
                func end(_ isLow: Bool) -> Exact? {
                    tree.aggregate(
                        node,
                        zip(children, parts).map { child, part in
                            part.map { combinable((tree[child].role == .penalty) != isLow ? $0.low : $0.high, child, in: node) }
                        }, rules)
                }
                if let low = end(true), let high = end(false) { bounds[node] = Bounds(low, high) }
            }
            if rules.roundAt == .eachLevel { bounds[node] = bounds[node].map { Bounds(rules.published($0.low), rules.published($0.high)) } }
        }
        return bounds
    }

    /// Half a unit of its last place to either side, within what a score can be.
    private func around(_ score: Exact, _ position: Int) -> Bounds {
        guard let places = decimals[position] else { return Bounds(score, score) }
        let half = Exact.halfUnit(places), leaf = tree[tree.leaves[position]]
        return Bounds(
            leaf.minimum.map { max(score - half, min(score, $0)) } ?? score - half, leaf.maximum.map { min(score + half, max(score, $0)) } ?? score + half)
    }

    /// A value below zero, to which rounding alone can bring a part, has no root and no reciprocal.
    private func combinable(_ value: Exact, _ child: Int, in node: Int) -> Exact {
        tree[child].role == .regular && tree[node].aggregate.needsValuesAboveZero ? max(value, .zero) : value
    }

    /// The range of a node that uneven parts cost something: bonuses and penalties come on top.
    private func unevenRange(_ node: Int, _ parts: [Bounds?]) -> Bounds? {
        let children = tree[node].children
        var regular: [Bounds?] = [], low = Exact.zero, high = Exact.zero
        for (child, part) in zip(children, parts) {
            switch (tree[child].role, part) {
            case (.regular, _): regular.append(part.map { Bounds(max($0.low, .zero), max($0.high, .zero)) })
            case (.bonus, let part?): (low, high) = (low + part.low, high + part.high)
            case (.penalty, let part?): (low, high) = (low - part.high, high - part.low)
            case (_, nil): if rules.missing == .error { return nil }
            }
        }
        // Whether enough is there to have a value at all does not hang on what it is.
        guard tree.aggregate(node, parts.map { $0?.low }, rules) != nil else { return nil }
        return UnevenRange(regular.compactMap { $0 }, rules.direction(of: node, in: tree)).map { Bounds($0.low + low, $0.high + high) }
    }
}

extension Exact {
    /// Half a unit of the last of so many places: 0.05 for 1.
    package static func halfUnit(_ places: Int) -> Exact { Exact(1, over: 2) / Exact(10).power(places) }
}
