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

    /// The ranges of one unit's values.
    struct Ranges: Sendable {
        /// By node; nil where the value is missing, or where its range cannot be told.
        fileprivate(set) var bounds: [Bounds?]
        fileprivate var isUnknown: [Bool]
    }

    /// The range of each node for one unit; nil where the value is missing, or where its range cannot be told (`UnevenRange`).
    /// - Parameter scores: by position in the tree's leaves, as printed.
    package func bounds(of scores: [Exact?]) -> [Bounds?] { ranges(of: scores).bounds }

    func ranges(of scores: [Exact?]) -> Ranges {
        var ranges = Ranges(bounds: Array(repeating: nil, count: tree.count), isUnknown: Array(repeating: false, count: tree.count))
        for (position, leaf) in tree.leaves.enumerated() {
            if let score = scores[position] {
                ranges.bounds[leaf] = around(score, position)
            } else if rules.missing == .zero {
                ranges.bounds[leaf] = Bounds(.zero, .zero)
            }
        }
        // Children stand after their parents, so going backwards finds every child done.
        for node in tree.nodes.indices.reversed() where !tree[node].isLeaf { combine(node, &ranges) }
        return ranges
    }

    /// The range of a node where one score below it is another.
    func bounds(of node: Int, _ ranges: Ranges, with score: Exact, at position: Int) -> Bounds? {
        var ranges = ranges
        var above = tree.leaves[position]
        ranges.bounds[above] = around(score, position)
        while above != node, let parent = tree[above].parent {
            combine(parent, &ranges)
            above = parent
        }
        return ranges.bounds[node]
    }

    private func combine(_ node: Int, _ ranges: inout Ranges) {
        let children = tree[node].children
        ranges.bounds[node] = nil
        ranges.isUnknown[node] = children.contains { ranges.isUnknown[$0] }
        if ranges.isUnknown[node] { return }
        let parts = children.map { ranges.bounds[$0] }
        if tree[node].aggregate == .mazziottaPareto {
            ranges.bounds[node] = unevenRange(node, parts)
            ranges.isUnknown[node] = ranges.bounds[node] == nil && tree.aggregate(node, parts.map { $0?.low }, rules) != nil
        } else {
            // What a penalty takes is at its most where the value is at its least.
            func end(_ isLow: Bool) -> Exact? {
                tree.aggregate(
                    node,
                    zip(children, parts).map { child, part in
                        part.map { combinable((tree[child].role == .penalty) != isLow ? $0.low : $0.high, child, in: node) }
                    }, rules)
            }
            if let low = end(true), let high = end(false) { ranges.bounds[node] = Bounds(low, high) }
        }
        if rules.roundAt == .eachLevel { ranges.bounds[node] = ranges.bounds[node].map { Bounds(rules.published($0.low), rules.published($0.high)) } }
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
