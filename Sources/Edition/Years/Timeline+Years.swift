import Formula
import Messages
import Parallel
import Scoring

extension Timeline {
    /// What formulas ask of the editions side by side.
    init(_ years: Years) {
        // Two editions that are no neighbours are compared once, when a formula first asks.
        let comparisons = years.editions.indices.map { after in (0..<after).map { before in Once { years.comparison(before, after) } } }
        let reasons = ComparabilityReasons(years)
        self.init(
            ids: years.editions.map(\.id),
            unit: { unit, from, to in years.units.position(of: unit, from: from, in: to) },
            indicator: { node, from, to in years.indicators.position(of: node, from: from, in: to) },
            comparison: { node, edition, earlier in
                let found = comparisons[edition][earlier].value
                guard let verdict = found.comparability(ofNode: node) else { return nil }
                switch verdict.level {
                case .comparable: return .comparable
                case .asRate: return .asRate(reasons.sentence(verdict, found))
                case .not: return .not(reasons.sentence(verdict, found))
                }
            },
            climbs: { node, edition, earlier in
                let found = comparisons[edition][earlier].value
                var climbs = [Exact?](repeating: nil, count: years.editions[edition].units.count)
                for (unit, change) in zip(found.shared, found.rankChanges(ofNode: node)) { climbs[unit.after] = change?.climb }
                return climbs
            },
            entrants: { edition, earlier in comparisons[edition][earlier].value.entrants },
            leavers: { edition, earlier in comparisons[edition][earlier].value.leavers },
            absence: { position, isUnit, from, to in
                Timeline.absence((isUnit ? years.units : years.indicators), position, from, to, years.editions.map(\.id)) { lineage, edition in
                    let position = (isUnit ? years.units : years.indicators)[lineage].positions[edition] ?? 0
                    return isUnit ? years.editions[edition].units[position].id : years.editions[edition].indicators[position].id
                }
            })
    }

    /// Why a lineage that one edition has is not in another.
    private static func absence(
        _ lineages: Lineages, _ position: Int, _ from: Int, _ to: Int, _ editions: [String], _ id: (_ lineage: Int, _ edition: Int) -> String
    ) -> Message {
        let lineage = lineages[lineages.ofEdition[from][position]]
        if to < lineage.first, !lineage.mergedFrom.isEmpty {
            let parts = lineage.mergedFrom.map { id($0, lineages[$0].last) }
            return "it was merged of \(parts, .allAnd) in \(editions[lineage.first])"
        }
        if to < lineage.first { return "it is new in \(editions[lineage.first])" }
        if to > lineage.last, let whole = lineage.mergedInto {
            return "it became part of \(id(whole, lineages[whole].first)) in \(editions[lineages[whole].first])"
        }
        return to > lineage.last ? "\(editions[lineage.last]) is the last that has it" : "that edition leaves it out"
    }
}
