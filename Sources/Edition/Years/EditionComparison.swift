package import Scoring
import Source

/// Two editions side by side: what compares, who is in both, and what changed for whom.
package struct EditionComparison: Sendable {
    /// Positions in `Years.editions`; `before` is the earlier one.
    package let before: Int
    package let after: Int
    /// By lineage of the indicators: whether it compares; nil where one of the editions does not have it. The first is the total.
    package let comparability: [Comparability?]
    /// Units of the later edition that the earlier one has not, by their position there; what was merged out of others is none.
    package let entrants: [Int]
    /// Units of the earlier edition that the later one has not, by their position there; what became part of another is none.
    package let leavers: [Int]
    /// Units of both, by their position in each, in the order of the later one.
    package let shared: [(before: Int, after: Int)]
    /// Those of `shared` whose id or whose name is another one.
    package let renamed: [(before: Int, after: Int)]
    /// Units of the later edition that were merged since the earlier one, with what they were merged from, by its position there.
    package let merged: [(from: [Int], into: Int)]
    private let years: [YearEdition]
    private let indicators: Lineages

    init(_ before: Int, _ after: Int, _ years: [YearEdition], units: Lineages, indicators: Lineages, comparability: [Comparability?]) {
        precondition(before < after, "the earlier edition first")
        self.before = before
        self.after = after
        self.years = years
        self.indicators = indicators
        self.comparability = comparability
        let old = years[before].units, new = years[after].units
        shared = units.shared(before, after)
        renamed = shared.filter { old[$0.before].id != new[$0.after].id || old[$0.before].name.texts[0].text != new[$0.after].name.texts[0].text }
        /// What of the earlier edition a lineage was merged from, through however many mergers.
        func sources(_ lineage: Int) -> [Int] {
            units[lineage].mergedFrom.flatMap { source in units[source].positions[before].map { [$0] } ?? sources(source) }
        }
        var merged: [(from: [Int], into: Int)] = [], entrants: [Int] = []
        for (position, lineage) in units.ofEdition[after].enumerated() where units[lineage].positions[before] == nil {
            let from = sources(lineage)
            if from.isEmpty { entrants.append(position) } else { merged.append((from, position)) }
        }
        self.merged = merged
        self.entrants = entrants
        let taken = Set(merged.flatMap(\.from))
        leavers = units.ofEdition[before].enumerated().filter { units[$1].positions[after] == nil && !taken.contains($0) }.map(\.offset)
    }

    /// Whether an indicator compares, by its node in the later edition; nil where the earlier one does not have it.
    package func comparability(ofNode node: Int) -> Comparability? { comparability[indicators.ofEdition[after][node]] }

    /// The node in the earlier edition; nil where it has none.
    package func nodeBefore(_ node: Int) -> Int? { indicators.position(of: node, from: after, in: before) }

    /// How both years rank the units of both on a node of the later edition, whether or not it compares: see `Comparability.comparesAsRate`.
    /// - Returns: by position in `shared`; nil of those that one of the years does not rank.
    package func rankChanges(ofNode node: Int) -> [RankChange?] {
        guard let old = nodeBefore(node) else { return Array(repeating: nil, count: shared.count) }
        return RankChange.all(years[before].results, old, years[after].results, node, units: shared)
    }

    /// What became of each unit's total, in two parts that add up to it.
    /// - Returns: by position in `shared`; nil of those that lack a total.
    package var totalChanges: [TotalChange?] {
        let carried = carriedScores
        return shared.map { TotalChange(years[before].results, unit: $0.before, years[after].results, unit: $0.after, carrying: carried) }
    }

    /// By leaf of the earlier edition: this year's score where it compares, last year's where it does not.
    private var carriedScores: [CarriedScore] {
        years[before].tree.leaves.map { leaf in
            let lineage = indicators.ofEdition[before][leaf]
            guard let node = indicators[lineage].positions[after], years[after].tree[node].isLeaf, let found = comparability[lineage] else { return .kept }
            switch found.level {
            case .comparable: return .carried(node: node, factor: .one)
            case .asRate:
                guard let was = years[before].tree[leaf].fullMarks, let now = years[after].tree[node].fullMarks else { return .kept }
                return .carried(node: node, factor: was / now)
            case .not: return .kept
            }
        }
    }

    /// What a unit's score on a node of the later edition changed by.
    /// - Returns: nil where either is missing, and where the scores do not compare as they are.
    package func scoreChange(ofNode node: Int, unit: (before: Int, after: Int)) -> Exact? {
        guard comparability(ofNode: node)?.isComparable == true else { return nil }
        return difference(node, unit) { _, value, _ in value }
    }

    /// What a unit's rate on a node of the later edition changed by; nil where either is missing, and where not even rates compare.
    package func rateChange(ofNode node: Int, unit: (before: Int, after: Int)) -> Exact? {
        guard comparability(ofNode: node)?.comparesAsRate == true else { return nil }
        return difference(node, unit) { results, value, node in results.rate(value, of: node) }
    }

    private func difference(_ node: Int, _ unit: (before: Int, after: Int), _ measure: (Results, Exact, Int) -> Exact?) -> Exact? {
        guard let nodeBefore = nodeBefore(node), let was = years[before].results.values[nodeBefore][unit.before],
            let now = years[after].results.values[node][unit.after]
        else { return nil }
        guard let old = measure(years[before].results, was, nodeBefore), let new = measure(years[after].results, now, node) else { return nil }
        return new - old
    }
}
