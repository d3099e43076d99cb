/// How many scores, each changed by one unit of its last place, would bring a printed value within what rounding allows.
///
/// Where rounded scores are added, or averaged with weights, each step takes the score that moves the range furthest towards the value. No other choice does
/// with fewer: what a further step on a score gains is never more than what the last one did (at the end of its scale it is less), and no step on one score
/// changes what another gains. No step leads beyond the value either, since the ranges of a score before and after it share an end. Elsewhere all
/// ways to change one score are tried, then all ways to change two, and so on as far as a bounded number of trials goes.
package struct LeastChanges {
    /// How many changes; or a number below which there is no way, where the least one was not found.
    package struct Count: Sendable, Hashable {
        package var number: Int
        package var isExact: Bool

        package init(_ number: Int, isExact: Bool = true) {
            self.number = number
            self.isExact = isExact
        }
    }

    private let tree: IndicatorTree
    private let rules: ScoringRules
    /// By position in the leaves: the places of a score's last digit.
    private let places: [Int]
    private let range: RoundingRange
    /// As `range`, without rounding in between, which can hide a step.
    private let smooth: RoundingRange

    /// Whether steps gain what they gain whatever others there are.
    private let isLinear: Bool
    /// Whether a higher score never makes a lower value of what it is part of, and no step leads beyond what it passes.
    private let isSteady: Bool

    /// More than these are not one slip of a pen.
    private static let most = 99
    /// Where every way has to be tried; all ways to change one score are tried in any case.
    private static let mostTrials = 30

    /// - Parameter places: by position in the tree's leaves: the places of a score's last digit, rounded or exact.
    package init(tree: IndicatorTree, rules: ScoringRules, decimals: [Int?], places: [Int]) {
        self.tree = tree
        self.rules = rules
        self.places = places
        range = RoundingRange(tree: tree, rules: rules, decimals: decimals)
        var final = rules
        final.roundAt = .final
        smooth = RoundingRange(tree: tree, rules: final, decimals: decimals)
        let aggregates = Set(tree.nodes.filter { !$0.isLeaf }.map(\.aggregate)), isRounded = decimals.allSatisfy { $0 != nil }
        isLinear = isRounded && rules.roundAt == .final && aggregates.allSatisfy(\.isAdditive)
        isSteady = isRounded && !aggregates.contains(.mazziottaPareto)
    }

    /// - Parameter scores: of one unit, by position in the leaves.
    /// - Returns: nil where scores have too little room, or where more than 99 changes would be needed.
    package func count(_ scores: [Exact?], node: Int, printed: Exact, places shown: Int) -> Count? {
        let leaves = Set(tree.leaves(under: node)), candidates = tree.leaves.indices.filter { leaves.contains(tree.leaves[$0]) && scores[$0] != nil }
        guard let bounds = range.bounds(of: scores)[node] else { return nil }
        if bounds.admits(printed, places: shown) { return Count(0) }
        return isLinear
            ? added(scores, candidates, node, printed, shown).map { Count($0) }
            : tried(scores, candidates, node, printed, shown)
    }

    /// Where steps gain the same whatever others there are.
    private func added(_ scores: [Exact?], _ candidates: [Int], _ node: Int, _ printed: Exact, _ shown: Int) -> Int? {
        var scores = scores, steps = 0
        let half = Exact.halfUnit(shown)
        while let bounds = range.bounds(of: scores)[node] {
            let isUp = printed - half > bounds.high
            if bounds.admits(printed, places: shown) { return steps }
            if steps >= Self.most { return nil }
            let ranges = smooth.ranges(of: scores), before = ranges.bounds[node].map { end($0, isUp) }
            var best: (position: Int, raises: Bool, gain: Exact)?
            for position in candidates {
                let raises = raises(position, node, isUp)
                guard let score = changed(scores[position], position, raises: raises), let before,
                    let after = smooth.bounds(of: node, ranges, with: score, at: position)
                else { continue }
                let gain = end(after, isUp) - before
                if gain > (best?.gain ?? .zero) { best = (position, raises, gain) }
            }
            guard let best else { return nil }
            let gap = isUp ? printed - half - bounds.high : bounds.low - printed - half
            var wanted = min(max(1, Self.roundedUp(gap / best.gain)), Self.most - steps)
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

    /// Where it takes trials.
    private func tried(_ scores: [Exact?], _ candidates: [Int], _ node: Int, _ printed: Exact, _ shown: Int) -> Count? {
        let ranges = range.ranges(of: scores)
        let isUp = ranges.bounds[node].map { printed > $0.high } ?? true
        // Where nothing leads beyond the value, steps away from it are wasted.
        let moves: [(position: Int, raises: Bool)] = candidates.flatMap { position in
            (isSteady ? [raises(position, node, isUp)] : [true, false]).filter { changed(scores[position], position, raises: $0) != nil }.map { (position, $0) }
        }
        if moves.isEmpty { return nil }
        if moves.contains(where: { position, raises in
            changed(scores[position], position, raises: raises).flatMap { range.bounds(of: node, ranges, with: $0, at: position) }?.admits(
                printed, places: shown) ?? false
        }) {
            return Count(1)
        }
        var steps = 2, trials = 0, ways = moves.count * (moves.count + 1) / 2
        while trials + ways <= Self.mostTrials {
            if isExplained(scores, moves[...], steps, node, printed, shown) { return Count(steps) }
            trials += ways
            steps += 1
            ways = ways * (moves.count + steps - 1) / steps
        }
        return Count(steps, isExact: false)
    }

    /// Whether some way of so many steps leads to the value.
    private func isExplained(
        _ scores: [Exact?], _ moves: ArraySlice<(position: Int, raises: Bool)>, _ steps: Int, _ node: Int, _ printed: Exact, _ shown: Int
    ) -> Bool {
        if steps == 0 { return range.bounds(of: scores)[node]?.admits(printed, places: shown) ?? false }
        return moves.indices.contains { index in
            var next = scores
            next[moves[index].position] = changed(scores[moves[index].position], moves[index].position, raises: moves[index].raises)
            return next[moves[index].position] != nil && isExplained(next, moves[index...], steps - 1, node, printed, shown)
        }
    }

    /// Whether a higher score brings a node's value nearer to what is above it, or below it.
    private func raises(_ position: Int, _ node: Int, _ isUp: Bool) -> Bool {
        isUp == (tree.isDeduction(tree.leaves[position]) == tree.isDeduction(node))
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
