/// How many scores, each changed by one unit of its last place, would bring a printed value within what rounding allows.
///
/// Each step takes the score that moves the range furthest towards the value. Where scores are added, or averaged with weights, that is the least
/// number there is; elsewhere a cleverer choice might save a step after the first.
package struct LeastChanges {
    private let tree: IndicatorTree
    private let rules: ScoringRules
    /// By position in the leaves: the places of a score's last digit.
    private let places: [Int]
    private let range: RoundingRange
    /// As `range`, without rounding in between, which can hide a step.
    private let smooth: RoundingRange

    /// More than these are not one slip of a pen.
    private static let most = 99
    /// Where every step has to be tried.
    private static let mostElsewhere = 20

    /// - Parameter places: by position in the tree's leaves: the places of a score's last digit, rounded or exact.
    package init(tree: IndicatorTree, rules: ScoringRules, decimals: [Int?], places: [Int]) {
        self.tree = tree
        self.rules = rules
        self.places = places
        range = RoundingRange(tree: tree, rules: rules, decimals: decimals)
        var final = rules
        final.roundAt = .final
        smooth = RoundingRange(tree: tree, rules: final, decimals: decimals)
    }

    /// - Parameter scores: of one unit, by position in the leaves.
    /// - Returns: nil where no number up to 99 does, or up to 20 where scores are not only added and averaged.
    package func count(_ scores: [Exact?], node: Int, printed: Exact, places shown: Int) -> Int? {
        var scores = scores, steps = 0
        let half = Exact.halfUnit(shown), leaves = Set(tree.leaves(under: node))
        let candidates = tree.leaves.indices.filter { leaves.contains(tree.leaves[$0]) && scores[$0] != nil }
        // Where scores are added or averaged, one more step gains as much as the last.
        let isLinear = rules.roundAt == .final && tree.nodes.indices.allSatisfy { tree[$0].isLeaf || tree[$0].aggregate.isAdditive }
        let most = isLinear ? Self.most : Self.mostElsewhere
        while let bounds = range.bounds(of: scores)[node] {
            let isUp = printed - half > bounds.high
            if bounds.admits(printed, places: shown) { return steps }
            if steps >= most { return nil }
            let ranges = smooth.ranges(of: scores), before = ranges.bounds[node].map { end($0, isUp) }
            var best: (position: Int, raises: Bool, gain: Exact)?
            for position in candidates {
                let raises = isUp == (tree.isDeduction(tree.leaves[position]) == tree.isDeduction(node))
                guard let score = changed(scores[position], position, raises: raises), let before,
                    let after = smooth.bounds(of: node, ranges, with: score, at: position)
                else { continue }
                let gain = end(after, isUp) - before
                if gain > (best?.gain ?? .zero) { best = (position, raises, gain) }
            }
            guard let best else { return nil }
            let gap = isUp ? printed - half - bounds.high : bounds.low - printed - half
            var wanted = isLinear ? max(1, Self.roundedUp(gap / best.gain)) : 1
            wanted = min(wanted, most - steps)
            repeat {
                // Near the end of its scale a score has less room, and another may gain more.
                guard let next = changed(scores[best.position], best.position, raises: best.raises) else { break }
                scores[best.position] = next
                steps += 1
                wanted -= 1
            } while wanted > 0
                && changed(scores[best.position], best.position, raises: best.raises).map { changed($0, best.position, raises: best.raises) != nil } ?? false
        }
        return nil
    }

    private static func roundedUp(_ value: Exact) -> Int {
        let nearest = value.rounded(0)
        return min((nearest < value ? nearest + .one : nearest).int ?? most, most)
    }

    /// The end of a range that has to come nearer to the value, the greater the nearer.
    private func end(_ bounds: RoundingRange.Bounds, _ isUp: Bool) -> Exact { isUp ? bounds.high : -bounds.low }

    /// The score one unit of its last place higher or lower; nil where it then is none.
    private func changed(_ score: Exact?, _ position: Int, raises: Bool) -> Exact? {
        guard let score else { return nil }
        let unit = Exact(2) * Exact.halfUnit(places[position])
        let changed = raises ? score + unit : score - unit
        let leaf = tree[tree.leaves[position]]
        return leaf.maximum.map { changed > $0 } ?? false || leaf.minimum.map { changed < $0 } ?? false ? nil : changed
    }
}
