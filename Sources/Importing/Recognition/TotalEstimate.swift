import Foundation

/// Totals in doubles, by which rules that cannot be meant are passed over before any is tried out exactly.
struct TotalEstimate {
    private let edition: EditionPlan
    /// By leaf and unit.
    private let scores: [String: [Double?]]

    init(_ edition: EditionPlan) {
        self.edition = edition
        var scores: [String: [Double?]] = [:]
        for leaf in edition.leaves {
            let numbers = leaf.cells.map { Double($0) }, known = numbers.compactMap { $0 }
            guard edition.isRaw, let low = known.min(), let high = known.max(), low < high else {
                scores[leaf.id] = numbers
                continue
            }
            scores[leaf.id] = numbers.map { $0.map { 100 * (leaf.isLowBest ? high - $0 : $0 - low) / (high - low) } }
        }
        self.scores = scores
    }

    /// How far the totals under an aggregate are from the printed ones at most, and in the mean; nil where none can be compared.
    func distance(_ aggregate: String, to printed: [String]) -> (most: Double, mean: Double)? {
        let totals = values(edition.indicators, aggregate)
        let distances = zip(totals, printed).compactMap { total, text in total.flatMap { total in Double(text).map { abs($0 - total) } } }
        guard let most = distances.max() else { return nil }
        return (most, distances.reduce(0, +) / Double(distances.count))
    }

    private func values(_ nodes: [IndicatorPlan], _ aggregate: String) -> [Double?] {
        let parts = nodes.map { node in
            (
                values: node.children.isEmpty ? scores[node.id] ?? [] : values(node.children, aggregate),
                weight: node.weight.flatMap { Double($0.replacing("%", with: "")) } ?? 1
            )
        }
        return edition.units.indices.map { unit in
            let present = parts.compactMap { part in part.values.indices.contains(unit) ? part.values[unit].map { ($0, part.weight) } : nil }
            let weight = present.map(\.1).reduce(0, +)
            if present.isEmpty || weight == 0 { return nil }
            switch aggregate {
            case "sum": return present.map(\.0).reduce(0, +)
            case "mean": return present.map(\.0).reduce(0, +) / Double(present.count)
            case "geometric-mean": return present.contains { $0.0 <= 0 } ? 0 : exp(present.map { log($0.0) * $0.1 }.reduce(0, +) / weight)
            default: return present.map { $0.0 * $0.1 }.reduce(0, +) / weight
            }
        }
    }
}
